;; Makes a Wasm module again of the text that tests/tools/pack.mjs made of it, where that form is described. In Wasm, because a
;; page does this once, before its first article, and a loop in JavaScript that has not run yet takes several times as long.
;;
;; Memory holds the text in UTF-8 from 0x80000 on: the stream of each opcode's operands, the key of each stream, and the streams. From
;; 0x100 on it holds what the text becomes. A stream is told by four times its number and 48: where that points stands how far it is read.

(module
  (memory (export "m") 16)
  (global $end (mut i32) (i32.const 0))

  ;; Copies a byte, and gives it. A character above 0x7F takes two bytes, of which the second one holds six bits.
  (func $byte (param $stream i32) (result i32)
    (local $at i32) (local $byte i32)
    (i32.store8 offset=0x100 (global.get $end)
      (i32.xor
        (i32.load8_u offset=0x800cd (local.get $stream))
        (if (result i32) (i32.gt_u (local.tee $byte (i32.load8_u (local.tee $at (i32.load (local.get $stream))))) (i32.const 127))
          (then
            (i32.or
              (i32.shl (local.get $byte) (i32.const 6))
              (i32.and (i32.load8_u (local.tee $at (i32.add (local.get $at) (i32.const 1)))) (i32.const 63))))
          (else (local.get $byte)))))
    (i32.store (local.get $stream) (i32.add (local.get $at) (i32.const 1)))
    (i32.load8_u offset=0x100 (global.get $end))
    (global.set $end (i32.add (global.get $end) (i32.const 1))))

  ;; Copies numbers of LEB128, as many or as there are, and gives the last one.
  (func $copy (param $stream i32) (param $count i32) (result i32)
    (local $value i32) (local $scale i32) (local $byte i32) (local $last i32)
    (loop $more
      (if
        ;; 0xC8 begins what parts two streams.
        (i32.and (i32.ne (i32.load8_u (i32.load (local.get $stream))) (i32.const 0xc8)) (i32.ne (local.get $count) (i32.const 0)))
        (then
          (local.set $value
            (i32.or
              (local.get $value)
              (i32.shl (i32.and (local.tee $byte (call $byte (local.get $stream))) (i32.const 127)) (local.get $scale))))
          (local.set $scale (i32.add (local.get $scale) (i32.const 7)))
          (if (i32.lt_u (local.get $byte) (i32.const 128))
            (then
              (local.set $last (local.get $value))
              (local.set $value (i32.const 0))
              (local.set $scale (i32.const 0))
              (local.set $count (i32.sub (local.get $count) (i32.const 1)))))
          (br $more))))
    (local.get $last))

  ;; Gives the length of the module.
  (func (export "u") (result i32)
    (local $at i32) (local $stream i32) (local $start i32) (local $depth i32) (local $op i32)
    ;; Where streams begin.
    (local.set $at (i32.const 0x80131))
    (loop $streams
      (i32.store offset=48 (local.get $stream) (local.get $at))
      (loop $skip
        (br_if $skip (i32.ne (i32.load8_u (local.tee $at (i32.add (local.get $at) (i32.const 1)))) (i32.const 0xc8))))
      (local.set $at (i32.add (local.get $at) (i32.const 2)))
      (br_if $streams (i32.lt_u (local.tee $stream (i32.add (local.get $stream) (i32.const 4))) (i32.const 52))))
    ;; What stands before the functions.
    (drop (call $copy (i32.const 92) (i32.const -1)))
    (loop $functions
      ;; Room for its size.
      (global.set $end (i32.add (local.tee $start (global.get $end)) (i32.const 2)))
      ;; Local variables: the number of groups, and of each its length and type.
      (drop (call $copy (i32.const 52) (i32.shl (call $copy (i32.const 52) (i32.const 1)) (i32.const 1))))
      (local.set $depth (i32.const 1))
      (loop $instructions
        (local.set $stream (i32.load8_u offset=0x80000 (local.tee $op (call $byte (i32.const 48)))))
        ;; A block type begins what an `end` ends.
        (local.set $depth
          (i32.sub (i32.add (local.get $depth) (i32.eq (local.get $stream) (i32.const 72))) (i32.eq (local.get $op) (i32.const 11))))
        ;; An alignment, which is only a hint.
        (global.set $end (i32.add (global.get $end) (i32.eq (local.get $stream) (i32.const 64))))
        (if (i32.ne (local.get $stream) (i32.const 48))
          (then
            (local.set $at (call $copy (local.get $stream) (i32.const 1)))
            ;; The labels of a table.
            (drop
              (call $copy (local.get $stream)
                (i32.mul (i32.eq (local.get $op) (i32.const 14)) (i32.add (local.get $at) (i32.const 1)))))))
        (br_if $instructions (local.get $depth)))
      ;; Its size, in two bytes of LEB128.
      (i32.store8 offset=0x100 (local.get $start)
        (i32.or (local.tee $op (i32.sub (i32.sub (global.get $end) (local.get $start)) (i32.const 2))) (i32.const 128)))
      (i32.store8 offset=0x101 (local.get $start) (i32.shr_u (local.get $op) (i32.const 7)))
      (br_if $functions (i32.ne (i32.load8_u (i32.load (i32.const 52))) (i32.const 0xc8))))
    (drop (call $copy (i32.const 96) (i32.const -1)))
    (global.get $end)))

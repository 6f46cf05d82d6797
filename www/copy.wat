;; Copies a string's units into the memory of a core, by the JS String Builtins (WebAssembly JavaScript Interface, section
;; "Builtins"), which hand over thousands of them at once. A loop in JavaScript asks for each, and takes two to three times as long.

(module
  (type $units (array (mut i16)))
  (import "wasm:js-string" "substring" (func $substring (param externref i32 i32) (result (ref extern))))
  (import "wasm:js-string" "intoCharCodeArray" (func $units (param externref (ref null $units) i32) (result i32)))
  (import "core" "memory" (memory 1))
  ;; It is here for good, so it is not as long as the longest text.
  (global $chunk (mut (ref null $units)) (array.new_default $units (i32.const 8192)))

  (func (export "copy") (param $text externref) (param $length i32) (param $to i32)
    (local $chunk (ref null $units)) (local $from i32) (local $count i32) (local $at i32)
    (local.set $chunk (global.get $chunk))
    (loop $chunks
      (if (i32.lt_u (local.get $from) (local.get $length))
        (then
          (local.set $count
            (call $units
              (call $substring (local.get $text) (local.get $from) (i32.add (local.get $from) (i32.const 8192)))
              (local.get $chunk)
              (i32.const 0)))
          (local.set $from (i32.add (local.get $from) (local.get $count)))
          (local.set $at (i32.const 0))
          (loop $next
            (i32.store16 (local.get $to) (array.get_u $units (local.get $chunk) (local.get $at)))
            (local.set $to (i32.add (local.get $to) (i32.const 2)))
            (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $count))))
          (br $chunks))))))

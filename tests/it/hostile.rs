//! One case for each attack.

use crate::support::{assert_body, assert_error, assert_warnings, body, html, outcome, read, units, with_body};

#[test]
fn markup_in_text_stays_text() {
    assert_body(
        r#"["<script>alert(1)</script>"]"#,
        r#"<p class="mq-paragraph">&lt;script&gt;alert(1)&lt;/script&gt;</p>"#,
    );
    assert_body(
        r#"["<!-- <img src=x onerror=alert(1)> ]]>"]"#,
        r#"<p class="mq-paragraph">&lt;!-- &lt;img src=x onerror=alert(1)&gt; ]]&gt;</p>"#,
    );
}

#[test]
fn quotes_do_not_break_out_of_attributes() {
    let found = body(r#"[{"type":"image","src":"/a\" onerror=\"x","alt":"\"><script>"}]"#);
    assert!(
        found.contains(r#"alt="&quot;&gt;&lt;script&gt;""#) && found.contains(r#"src="/a&quot; onerror=&quot;x""#),
        "{found}"
    );
}

#[test]
fn javascript_url_with_tab() {
    for url in [
        r"java\tscript:x",
        r" javascript:x",
        r"JaVaScRiPt:x",
        r"\u0001javascript:x",
        r"java\nscript:x",
        "vbscript:x",
        "data:text/html,x",
        "blob:x",
        "file:///x",
    ] {
        let found = body(&format!(r#"[[{{"text":"link","href":"{url}"}}]]"#));
        assert_eq!(found, r#"<p class="mq-paragraph">link</p>"#, "{url}");
    }
}

#[test]
fn script_in_a_picture_is_not_loaded() {
    for src in [
        "data:image/svg+xml,<svg onload=x>",
        "data:image/svg+xml;base64,AA",
        "data:text/html,x",
        "javascript:x",
        "blob:image/png",
        "mailto:x",
    ] {
        assert_eq!(body(&format!(r#"[{{"type":"image","src":"{src}"}}]"#)), "", "{src}");
    }
    assert!(body(r#"[{"type":"image","src":"data:image/png;base64,AA"}]"#).contains("<img"));
}

#[test]
fn a_bad_candidate_of_a_srcset_goes_alone() {
    let found = body(r#"[{"type":"image","src":"/a","srcset":"javascript:x 1x, /w_640,h_360/b 2x, /c"}]"#);
    assert!(found.contains(r#"srcset="/w_640,h_360/b 2x, /c""#), "{found}");
}

#[test]
fn the_last_of_two_keys_is_the_one_that_is_checked() {
    assert_body(r#"[[{"text":"x","href":"/safe","href":"javascript:x"}]]"#, r#"<p class="mq-paragraph">x</p>"#);
    assert_body(
        r#"[[{"text":"x","href":"javascript:x","href":"/safe"}]]"#,
        r#"<p class="mq-paragraph"><a href="/safe">x</a></p>"#,
    );
}

#[test]
fn names_of_the_page_cannot_be_shadowed() {
    assert!(body(r#"[{"type":"paragraph","content":"x","id":"location"}]"#).contains(r#"id="mq-location""#));
}

#[test]
fn a_language_is_no_way_into_an_attribute() {
    for lang in [r#"x\" onload=\"y"#, "a", "toolongtobeatag", "ar eg", "-ar", "ar-", "1"] {
        let found = html(&format!(r#"{{"format":"article/1","lang":"{lang}","headline":"x"}}"#));
        assert!(!found.contains("lang="), "{lang}: {found}");
    }
}

#[test]
fn nested_10000_deep() {
    let deep = format!("{}\"x\"{}", r#"{"type":"quote","blocks":["#.repeat(200), "]}".repeat(200));
    let found = read(&with_body(&format!(r#"[{deep},"kept"]"#)));
    assert!(found.html.unwrap().contains("kept") && found.warnings.iter().any(|line| line.starts_with("too-deep")));
    let list = format!("{}\"x\"{}", r#"{"content":"y","items":["#.repeat(200), "]}".repeat(200));
    assert!(body(&format!(r#"[{{"type":"list","items":[{list}]}}, "kept"]"#)).contains("kept"));
    assert_error(&units(&with_body(&"[".repeat(10_000))), "too-deep");
}

#[test]
fn warnings_without_end_are_cut_off() {
    let found = read(&with_body(&format!("[{}]", vec!["5"; 100_000].join(","))));
    assert!(found.warnings.len() == 100 && found.html.is_ok());
}

#[test]
fn many_blocks_keys_and_pieces_take_their_time_once() {
    let blocks = vec![r#"{"type":"paragraph","content":["a",{"text":"b","marks":["em"]}]}"#; 50_000].join(",");
    assert!(body(&format!("[{blocks}]")).len() > 1_000_000);
    let keys: Vec<_> = (0..100_000).map(|index| format!(r#""key{index}":{index}"#)).collect();
    assert!(read(&format!(r#"{{"format":"article/1","headline":"x",{}}}"#, keys.join(","))).html.is_ok());
    let dirty = vec![r#"[{"text":"x","href":" /a"}]"#; 50_000].join(",");
    assert!(body(&format!("[{dirty}]")).len() > 1_000_000);
    // What a run of numbers could begin with, long before one; for each sign the search for a digit is not begun anew.
    for sign in ["(", "+", "-", " ", "و", "$(", "#+"] {
        let text = format!("{}{} 2-1 ب", "ب ", sign.repeat(500_000));
        assert!(body(&format!(r#"["{text}"]"#)).contains(r#"<bdi dir="ltr">2-1</bdi>"#), "{sign}");
    }
}

#[test]
fn html_that_leaves_everything_open_takes_its_time_once() {
    for (start, again) in [
        ("<blockquote class=pullquote>x", "<footer>x"),
        ("<blockquote class=pullquote>x", "<figcaption>x"),
        ("", "<details><summary>x"),
        ("", "<p class=pullquote>x"),
        ("", "<div class=gallery>x"),
        ("", "<table><tr><td>x</table><figcaption>x"),
    ] {
        let html = start.to_owned() + &again.repeat(20_000);
        let began = std::time::Instant::now();
        assert!(body(&serde_json::json!({ "html": html }).to_string()).len() > 20_000, "{again}");
        // A second on a slow machine; a minute where each tag looks at all before it.
        assert!(began.elapsed().as_secs() < 15, "{again}");
    }
}

#[test]
fn names_without_end_are_not_all_taken_apart() {
    let record = |count: usize| {
        let members: Vec<_> = (0..count).map(|index| format!(r#""someOtherName{index}":"x""#)).collect();
        format!("{{{}}}", members.join(","))
    };
    let article = r#"{"newsTitle":"Rain on the coast","newsBody":"It rained all day on the coast."}"#;
    let many = vec![record(100); 3000].join(",");
    assert!(outcome(&units(&format!(r#"{{"list":[{many}]}}"#)), "").html.is_err());
    assert!(outcome(&units(&format!(r#"{{"list":[{many}],"news":{article}}}"#)), "").html.is_ok());
}

#[test]
fn headings_of_the_same_words_end_having_anchors() {
    let declared = r#"{"type":"heading","content":"y","id":"x-2"},"#;
    let same = vec![r#"{"type":"heading","content":"x"}"#; 60_000].join(",");
    let found = body(&format!("[{declared}{same}]"));
    assert!(found.contains(r#" id="mq-x-2">y<"#), "{}", &found[..200]);
    for (number, is_there) in [(1, true), (3, true), (1000, true), (1001, false)] {
        let anchor = if number == 1 { r#"id="mq-x""#.to_owned() } else { format!(r#"id="mq-x-{number}""#) };
        assert_eq!(found.matches(&anchor).count(), usize::from(is_there), "{anchor}");
    }
    assert_eq!(found.matches("mq-x-2\"").count(), 1);
    assert_eq!(found.matches("</h2>").count(), 60_001);
}

#[test]
fn one_bad_block_never_costs_the_others() {
    for bad in [
        "5",
        "null",
        "true",
        "{}",
        r#"{"type":"table"}"#,
        r#"{"type":"list","items":{}}"#,
        r#"{"type":{}}"#,
        r#"{"type":"image","src":[]}"#,
        r#"{"type":"related"}"#,
    ] {
        let found = body(&format!(r#"["before",{bad},"after"]"#));
        assert!(found.contains("before") && found.contains("after"), "{bad}: {found}");
    }
}

#[test]
fn a_cell_cannot_span_the_world() {
    assert!(body(r#"[{"type":"table","rows":[[{"content":"x","colspan":4294967295}]]}]"#).contains(r#"colspan="100""#));
}

#[test]
fn a_wrong_size_is_left_out() {
    assert_warnings(
        &with_body(r#"[{"type":"image","src":"/a","width":99999,"height":5}]"#),
        &["bad-size body[0].width"],
    );
}

#[test]
fn template_marks_of_frameworks_stay_text_without_attributes() {
    let found = html(r#"{"format":"article/1","headline":"{{constructor.constructor('x')()}}","tags":["{{x}}"]}"#);
    assert!(
        found.contains("{{constructor") && !found.contains("data-") && !found.contains("on"[..].repeat(2).as_str()),
        "{found}"
    );
}

#[test]
fn entities_are_read_by_no_one_before_the_browser() {
    for url in ["javascript&colon;x", "&#106;avascript:x", "java&Tab;script:x", "javascript&#58;x", "%6aavascript:x"] {
        let found = body(&format!(r#"[[{{"text":"&lt;b&gt;","href":"{url}"}}]]"#));
        let (text, url) = ("&amp;lt;b&amp;gt;", url.replace('&', "&amp;"));
        // Each of them has no scheme: a relative address, as it stands.
        assert_eq!(found, format!(r#"<p class="mq-paragraph"><a href="{url}">{text}</a></p>"#));
    }
}

#[test]
fn letters_that_fold_to_ascii_make_no_scheme() {
    for url in ["java\u{17f}cript:x", "\u{212a}avascript:x", "ht\u{ff54}p://x", "javascript\u{ff1a}x"] {
        let found = body(&format!(r#"[[{{"text":"x","href":"{url}"}}]]"#));
        assert!(found.contains("<a href=\""), "{url}: {found}");
    }
}

#[test]
fn names_of_prototypes_are_names_like_any_other() {
    let found = read(r#"{"format":"article/1","headline":"x","__proto__":{"body":["y"]},"constructor":{"type":"z"}}"#);
    assert!(found.warnings.is_empty() && !found.html.unwrap().contains('y'));
}

#[test]
fn an_override_is_none_and_an_isolate_ends_with_its_name() {
    let found = html(
        "{\"format\":\"article/1\",\"headline\":\"x\",\"byline\":[\"a\u{202e}b\",\"c\"],\"tags\":[\"d\u{2067}e\"]}",
    );
    assert!(
        found.contains("<bdi>ab</bdi>, <bdi>c</bdi>") && found.contains("<span>d\u{2067}e\u{2069}</span></li>"),
        "{found}"
    );
}

#[test]
fn a_message_quotes_little_and_on_one_line() {
    for (text, quoted) in [("😀", "😀"), ("ب", "ب"), ("a", "a"), ("\u{7f}\u{85}", "  ")] {
        let long = text.repeat(2000);
        let json = serde_json::json!({"format": "article/1", "headline": "x", "lang": long}).to_string();
        let [warning] = read(&json).warnings.try_into().unwrap();
        let quoted: String = quoted.chars().cycle().take(60).collect();
        assert!(warning.contains(&format!("\"{quoted}…\"")), "{warning}");
        assert!(!warning.contains(char::is_control) && warning.len() < 400, "{warning}");
    }
}

#[test]
fn a_template_of_the_host_is_not_a_way_out() {
    for tag in ["javascript:x", "//evil.example", "../..", "\"><script>", "a?b#c&d"] {
        let json = serde_json::json!({"format": "article/1", "headline": "x", "tags": [tag]}).to_string();
        let found = outcome(&units(&json), "tag-href={tag}").html.unwrap();
        let (_, rest) = found.split_once("<a rel=\"tag\" href=\"").unwrap();
        let (href, _) = rest.split_once('"').unwrap();
        assert!(!href.contains([':', '/', '?', '#', '&', '<', '>']), "{tag}: {href}");
    }
}

#[test]
fn json_in_strings_is_read_once() {
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    let deep = "[{\"type\":\"doc\",\"content\":".repeat(400);
    let doc = r#"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x"}]}]}"#;
    let twice = format!(r#"{{"title":"t","content":{}}}"#, quoted(doc));
    for (content, shown) in [
        (doc.to_owned(), true),
        (format!("{doc}\u{1e}{doc}"), false),
        (format!("{doc} {doc}"), false),
        (quoted(&twice), false),
        (deep, false),
        ("{\"".to_owned(), false),
        (format!("[{doc}"), false),
    ] {
        let found = outcome(&units(&format!(r#"{{"title":"t","content":{}}}"#, quoted(&content))), "");
        assert_eq!(found.html.is_ok_and(|html| html.contains(">x<")), shown, "{content}");
    }
}

#[test]
fn markdown_of_marks_alone_is_read() {
    for part in
        ["> ", "- ", "`", "**", "![](", "[](", "# ", "```\n", "<p>\n\n", "1. \n", "> > > > > > > > \n", "* * *\n"]
    {
        let content = format!("# x\n{}", part.repeat(20_000));
        let found = outcome(&units(&serde_json::json!({"title": "t", "content": content}).to_string()), "");
        assert!(found.html.is_ok(), "{part}");
    }
}

#[test]
fn entries_that_name_themselves_end() {
    let link = serde_json::json!({"sys": {"type": "Link", "linkType": "Entry", "id": "e"}});
    let block = serde_json::json!({"nodeType": "embedded-entry-block", "data": {"target": link}, "content": []});
    let text = serde_json::json!({"nodeType": "text", "value": "x", "marks": [], "data": {}});
    let paragraph = serde_json::json!({"nodeType": "paragraph", "data": {}, "content": [text]});
    let content: Vec<_> = std::iter::once(&paragraph).chain(std::iter::repeat_n(&block, 20)).collect();
    let body = serde_json::json!({"nodeType": "document", "data": {}, "content": content});
    let items: Vec<_> = std::iter::repeat_n(&link, 20).collect();
    let entry = serde_json::json!({"sys": {"id": "e", "type": "Entry"}, "fields": {"title": "t", "body": body, "items": items}});
    let answer = serde_json::json!({"sys": {"type": "Array"}, "items": [entry]});
    let found = outcome(&units(&answer.to_string()), "");
    let html = found.html.unwrap_or_default();
    assert!(html.contains(">x<") && html.len() < 200_000, "{}", html.len());
}

#[test]
fn paragraphs_that_name_each_other_end() {
    let name = |id: &str| serde_json::json!({"type": "paragraph--section", "id": id});
    let names: Vec<_> = std::iter::repeat_n([name("a"), name("b")], 10).flatten().collect();
    let paragraph = |id: &str| {
        let attributes = serde_json::json!({"field_text": {"processed": "<p>x</p>"}});
        serde_json::json!({"type": "paragraph--section", "id": id, "attributes": attributes, "relationships": {"field_items": {"data": names}}})
    };
    let node = serde_json::json!({"type": "node--article", "id": "n", "attributes": {"title": "t"}, "relationships": {"field_paragraphs": {"data": names}}});
    let answer = serde_json::json!({"data": node, "included": [paragraph("a"), paragraph("b")]});
    let html = outcome(&units(&answer.to_string()), "").html.unwrap_or_default();
    assert!(html.contains(">x<") && html.len() < 200_000, "{}", html.len());
}

#[test]
fn as_many_references_are_followed_as_a_page_has() {
    let name = |index| serde_json::json!({"type": "paragraph--text", "id": format!("p{index}")});
    let paragraph = |index| serde_json::json!({"type": "paragraph--text", "id": format!("p{index}"), "attributes": {"field_text": {"processed": "<p>x</p>"}}});
    let (names, included): (Vec<_>, Vec<_>) = (0..300).map(|index| (name(index), paragraph(index))).unzip();
    let node = serde_json::json!({"type": "node--article", "id": "n", "attributes": {"title": "t"}, "relationships": {"field_paragraphs": {"data": names}}});
    let answer = serde_json::json!({"data": node, "included": included});
    let html = outcome(&units(&answer.to_string()), "").html.unwrap_or_default();
    assert_eq!(html.matches(">x</p>").count(), 300);
}

#[test]
fn pictures_beside_a_tree_are_found_one_by_one() {
    let id = |index| serde_json::json!({"id": format!("a{index}")});
    let block = |index| serde_json::json!({"nodeType": "embedded-asset-block", "data": {"target": {"sys": id(index)}}, "content": []});
    let picture = |index| serde_json::json!({"sys": id(index), "url": format!("https://img.example.org/{index}.jpg")});
    let (blocks, pictures): (Vec<_>, Vec<_>) = (0..40).map(|index| (block(index), picture(index))).unzip();
    let body = serde_json::json!({"nodeType": "document", "data": {}, "content": blocks});
    let answer = serde_json::json!({"title": "t", "content": {"json": body, "links": {"assets": {"block": pictures}}}});
    let html = outcome(&units(&answer.to_string()), "").html.unwrap_or_default();
    assert_eq!(html.matches("<img").count(), 40);
}

#[test]
fn references_in_a_large_text_come_to_an_end() {
    let id = |index| serde_json::json!({"id": format!("a{index}")});
    let block = |index| serde_json::json!({"nodeType": "embedded-asset-block", "data": {"target": {"sys": id(index)}}, "content": []});
    let picture = |index| serde_json::json!({"sys": id(index), "url": format!("https://img.example.org/{index}.jpg")});
    let (blocks, pictures): (Vec<_>, Vec<_>) = (0..90).map(|index| (block(index), picture(index))).unzip();
    let body = serde_json::json!({"nodeType": "document", "data": {}, "content": blocks});
    let more = vec![0; 300_000];
    let answer = serde_json::json!({"title": "t", "content": {"json": body, "links": {"assets": {"block": pictures}}}, "more": more});
    let html = outcome(&units(&answer.to_string()), "").html.unwrap_or_default();
    let found = html.matches("<img").count();
    assert!((60..=70).contains(&found), "{found}");
}

#[test]
fn addresses_notes_and_boxes_are_cut_off() {
    for (length, is_kept) in [(16_384, true), (16_385, false)] {
        let href = format!("/{}", "a".repeat(length - 1));
        let body = serde_json::json!([{"type": "image", "src": href}, "x"]).to_string();
        assert_eq!(html(&with_body(&body)).contains("<img"), is_kept, "{length}");
    }
    let mark = |index: u32| serde_json::json!({"footnote": format!("n{index}")});
    let notes: Vec<_> = (1..=1001).map(|index| serde_json::json!({"id": format!("n{index}"), "text": "x"})).collect();
    let body = serde_json::json!([{"type": "paragraph", "content": ["x", mark(999), mark(1000)]}, {"type": "footnotes", "items": notes}]);
    assert_eq!(html(&with_body(&body.to_string())).matches("mq-note-mark").count(), 1);
    let boxes = format!("{}x{}", "<blockquote><p>y</p>".repeat(40), "</blockquote>".repeat(40));
    let body = serde_json::json!([{"type": "html", "html": boxes}]);
    assert_eq!(html(&with_body(&body.to_string())).matches("<blockquote").count(), 16);
}

#[test]
fn boxes_in_boxes_of_other_formats_are_cut_off() {
    let shown = |json: &serde_json::Value, options: &str, tag: &str| {
        outcome(&units(&json.to_string()), options).html.unwrap().matches(tag).count()
    };
    let text = serde_json::json!({"t": "x"});
    let parts = (0..40).fold(serde_json::json!([text]), |parts, _| serde_json::json!([text, {"parts": parts}]));
    let map = r#"map={"headline":"h","body":{"each":"parts","text":"t","items":"parts"}}"#;
    assert_eq!(shown(&serde_json::json!({"h": "x", "parts": parts}), map, "<p class=\"mq-paragraph\""), 16);
    let markdown = serde_json::json!({"title": "t", "content": format!("# x\n\n{} y", ">".repeat(40))});
    assert_eq!(shown(&markdown, "", "<blockquote class=\"mq-blockquote\""), 12);
    let item = |level: u32| serde_json::json!({"_type": "block", "style": "normal", "listItem": "bullet", "level": level, "children": [{"_type": "span", "text": "x"}]});
    let items: Vec<_> = (1..40).map(item).collect();
    assert_eq!(shown(&serde_json::json!({"title": "t", "body": items}), "", "<ul"), 16);
}

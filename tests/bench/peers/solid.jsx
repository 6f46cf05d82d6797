// Solid, compiled by its own preset.

import { For, Match, Switch } from "solid-js";
import { render as show } from "solid-js/web";
import { base, date, dir, iso, rootOf, WORDS } from "./shared.js";

const Inline = (props) => (typeof props.content === "string" ? props.content : <For each={props.content}>{(piece) => <Piece data={piece} />}</For>);

function Piece({ data }) {
  if (typeof data === "string") return data;
  const inner = () => (data.marks?.length ? <strong>{data.text}</strong> : data.text);
  return data.href ? <a href={data.href}>{inner()}</a> : inner();
}

const Paragraph = (props) => <p class="mq-paragraph" part="paragraph" dir={dir(props.content, props.around)}><Inline content={props.content} /></p>;

const Picture = ({ data }) => <img loading="lazy" decoding="async" alt={data.alt} width={data.width} height={data.height} src={data.src} />;

const Time = (props) => <time datetime={iso(props.text)}>{date(props.text)}</time>;

const Label = (props) => <span class="mq-label" part="label">{props.word}</span>;

function Quote({ data }) {
  const around = base(data.content, "rtl");
  return (
    <blockquote class="mq-blockquote" part="blockquote" dir={dir(data.content, "rtl")}>
      <Paragraph content={data.content} around={around} />
      <footer class="mq-attribution" part="attribution" dir={dir(data.attribution, around)}><cite>{data.attribution}</cite></footer>
    </blockquote>
  );
}

const Block = ({ data }) => (
  <Switch fallback={<Paragraph content={data.content} around="rtl" />}>
    <Match when={data.type === "heading"}>
      <h2 class="mq-subheading" part="subheading" dir={dir(data.content, "rtl")}><Inline content={data.content} /></h2>
    </Match>
    <Match when={data.type === "list"}>
      <ul class="mq-list" part="list"><For each={data.items}>{(item) => <li dir={dir(item, "rtl")}><Inline content={item} /></li>}</For></ul>
    </Match>
    <Match when={data.type === "quote"}><Quote data={data} /></Match>
    <Match when={data.type === "image"}>
      <figure class="mq-figure" part="figure" dir={dir(data.caption, "rtl")}><Picture data={data} /><figcaption class="mq-caption" part="caption">{data.caption}</figcaption></figure>
    </Match>
  </Switch>
);

const Card = ({ data }) => (
  <li class="mq-card" part="card" dir={dir(data.headline, "rtl")}>
    <span class="mq-card-image" part="card-image"><Picture data={data.image} /></span>
    <h3 class="mq-card-headline" part="card-headline"><a href={data.url}>{data.headline}</a></h3>
    <p class="mq-card-excerpt" part="card-excerpt" dir={dir(data.excerpt, base(data.headline, "rtl"))}>{data.excerpt}</p>
    <p class="mq-card-meta" part="card-meta"><Time text={data.published} /></p>
  </li>
);

const Header = ({ data }) => (
  <header class="mq-header" part="header">
    <h1 class="mq-headline" part="headline" dir={dir(data.headline, "rtl")}>{data.headline}</h1>
    <p class="mq-standfirst" part="standfirst" dir={dir(data.standfirst, "rtl")}>{data.standfirst}</p>
    <p class="mq-byline" part="byline"><Label word={WORDS.by} />{" "}<a href={data.byline[0].url} rel="author"><bdi>{data.byline[0].name}</bdi></a></p>
    <p class="mq-meta" part="meta"><span class="mq-published" part="published"><Label word={WORDS.published} />{" "}<Time text={data.published} /></span></p>
  </header>
);

const Footer = ({ data }) => (
  <footer class="mq-footer" part="footer">
    <p class="mq-source" part="source"><Label word={WORDS.source} />{" "}<bdi>{data.source}</bdi></p>
    <div class="mq-tags" part="tags">
      <h2 class="mq-tags-title" part="tags-title">{WORDS.tags}</h2>
      <ul class="mq-tag-list" part="tag-list" role="list"><For each={data.tags}>{(tag) => <li class="mq-tag" part="tag"><span>{tag}</span></li>}</For></ul>
    </div>
  </footer>
);

const Related = ({ items }) => (
  <aside class="mq-related" part="related">
    <h2 class="mq-related-title" part="related-title">{WORDS.related}</h2>
    <ul class="mq-cards" part="cards" role="list"><For each={items}>{(item) => <Card data={item} />}</For></ul>
  </aside>
);

const Article = ({ data }) => (
  <article class="mq-article" part="article" lang={data.lang} dir="rtl">
    <Header data={data} />
    <div class="mq-body" part="body"><For each={data.body}>{(item) => <Block data={item} />}</For></div>
    <Footer data={data} />
    <For each={data.related}>{(group) => <Related items={group.items} />}</For>
  </article>
);

const disposers = new WeakMap();

export function render(host, json) {
  unmount(host);
  disposers.set(host, show(() => <Article data={JSON.parse(json)} />, rootOf(host)));
}

export function unmount(host) {
  disposers.get(host)?.();
  disposers.delete(host);
}

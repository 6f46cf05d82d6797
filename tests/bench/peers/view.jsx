// The article as components, for React and Preact.

import { base, date, dir, iso, WORDS } from "./shared.js";

const inline = (content) => (typeof content === "string" ? content : content.map(piece));

function piece(data, index) {
  if (typeof data === "string") return data;
  const inner = data.marks?.length ? <strong key={index}>{data.text}</strong> : data.text;
  return data.href ? <a key={index} href={data.href}>{inner}</a> : inner;
}

const Paragraph = ({ content, around }) => <p className="mq-paragraph" part="paragraph" dir={dir(content, around)}>{inline(content)}</p>;

const Picture = ({ alt, width, height, src }) => <img loading="lazy" decoding="async" alt={alt} width={width} height={height} src={src} />;

const Time = ({ text }) => <time dateTime={iso(text)}>{date(text)}</time>;

const Label = ({ word }) => <span className="mq-label" part="label">{word}</span>;

function Block({ data }) {
  switch (data.type) {
    case "heading": {
      const Heading = `h${data.level}`;
      return <Heading className="mq-subheading" part="subheading" dir={dir(data.content, "rtl")}>{inline(data.content)}</Heading>;
    }
    case "list":
      return <ul className="mq-list" part="list">{data.items.map((item, index) => <li key={index} dir={dir(item, "rtl")}>{inline(item)}</li>)}</ul>;
    case "quote": {
      const around = base(data.content, "rtl");
      return (
        <blockquote className="mq-blockquote" part="blockquote" dir={dir(data.content, "rtl")}>
          <Paragraph content={data.content} around={around} />
          <footer className="mq-attribution" part="attribution" dir={dir(data.attribution, around)}><cite>{data.attribution}</cite></footer>
        </blockquote>
      );
    }
    case "image":
      return <figure className="mq-figure" part="figure" dir={dir(data.caption, "rtl")}><Picture {...data} /><figcaption className="mq-caption" part="caption">{data.caption}</figcaption></figure>;
    default:
      return <Paragraph content={data.content} around="rtl" />;
  }
}

const Card = ({ data }) => (
  <li className="mq-card" part="card" dir={dir(data.headline, "rtl")}>
    <span className="mq-card-image" part="card-image"><Picture {...data.image} /></span>
    <h3 className="mq-card-headline" part="card-headline"><a href={data.url}>{data.headline}</a></h3>
    <p className="mq-card-excerpt" part="card-excerpt" dir={dir(data.excerpt, base(data.headline, "rtl"))}>{data.excerpt}</p>
    <p className="mq-card-meta" part="card-meta"><Time text={data.published} /></p>
  </li>
);

const Header = ({ data: { byline: [author], headline, standfirst, published } }) => (
  <header className="mq-header" part="header">
    <h1 className="mq-headline" part="headline" dir={dir(headline, "rtl")}>{headline}</h1>
    <p className="mq-standfirst" part="standfirst" dir={dir(standfirst, "rtl")}>{standfirst}</p>
    <p className="mq-byline" part="byline"><Label word={WORDS.by} /> <a href={author.url} rel="author"><bdi>{author.name}</bdi></a></p>
    <p className="mq-meta" part="meta"><span className="mq-published" part="published"><Label word={WORDS.published} /> <Time text={published} /></span></p>
  </header>
);

const Footer = ({ data: { source, tags } }) => (
  <footer className="mq-footer" part="footer">
    <p className="mq-source" part="source"><Label word={WORDS.source} /> <bdi>{source}</bdi></p>
    <div className="mq-tags" part="tags">
      <h2 className="mq-tags-title" part="tags-title">{WORDS.tags}</h2>
      <ul className="mq-tag-list" part="tag-list" role="list">{tags.map((tag, index) => <li key={index} className="mq-tag" part="tag"><span>{tag}</span></li>)}</ul>
    </div>
  </footer>
);

const Related = ({ items }) => (
  <aside className="mq-related" part="related">
    <h2 className="mq-related-title" part="related-title">{WORDS.related}</h2>
    <ul className="mq-cards" part="cards" role="list">{items.map((item, index) => <Card key={index} data={item} />)}</ul>
  </aside>
);

export const Article = ({ data }) => (
  <article className="mq-article" part="article" lang={data.lang} dir="rtl">
    <Header data={data} />
    <div className="mq-body" part="body">{data.body.map((item, index) => <Block key={index} data={item} />)}</div>
    <Footer data={data} />
    {data.related.map((group, index) => <Related key={index} items={group.items} />)}
  </article>
);

// <maqala-article>: reads its attributes, calls the core, fires events.

import { MaqalaError } from "./errors.js";
import { aboutPage, loadMore } from "./core.js";
import { fire } from "./events.js";
import { dataBlocks, inherited, loaded, passed } from "./inputs.js";
import { enliven } from "./live.js";
import { loadLocale, locales } from "./locales.js";
import { HTML_NOT_READ, UNKNOWN_FORMAT } from "./numbers.js";
import { asking, hostLines, place, placed, placeInShadow, prepare, toText } from "./render.js";
import { adopt, loadRules, release, use } from "./sheets.js";

/** @import { Input } from "./full.js" */
/** @import { Job } from "./interpreter.js" */
/** @import { Rendered } from "./render.js" */

// A long article is shown in slices, so that the page stays responsive: at first as much as a tall screen holds (in words of
// operations), then as much as there is time for (in milliseconds).
const FIRST = 1200;
const SLICE = 8;

// On a server the module loads, but the class is never instantiated.
const Base = /** @type {{ new (): HTMLElement, prototype: HTMLElement }} */ (globalThis.HTMLElement ?? class {});

export class MaqalaArticle extends Base {
  static observedAttributes = "src for light lang dir heading-level related related-after related-src next next-limit embeds lightbox tag-href format map locale time-zone relative-times loading".split(" ");

  /** @type {Input | null | undefined} */
  #article;
  /** @type {{ url: string, text: string } | undefined} what `src` gave */
  #fetched;
  /** Ends whatever is pending: a request, an observer, a listener. */
  #work = new AbortController();
  /** Ends the behaviour of the article that is shown. */
  #life = new AbortController();
  #scheduled = false;
  /** The element has come near the visible part of the page. */
  #near = false;
  /** @type {Job | undefined} what still makes the article that is shown */
  #job;
  /** The text and options of the article that is shown. */
  #shown = "";
  /** That article's text. */
  #text = "";
  /** The language tag by which its words were looked up. */
  #language = "";
  /** @type {Document | ShadowRoot | undefined} where the sheet is used in light mode */
  #sheetRoot;
  /** @type {ChildNode[]} what stood here until the article came, in light mode */
  #fallback = [];
  /** @type {any} resolves and rejects `ready` */
  #settle;
  /** @type {Promise<Rendered>} */
  #ready = new Promise((...settle) => {
    this.#settle = settle;
  });

  constructor() {
    super();
    // A page that does not use `ready` gets no unhandled rejection.
    this.#ready.catch(() => {});
  }

  /** Settles with the first outcome. */
  get ready() {
    return this.#ready;
  }

  /** The article as JSON text or as an object; takes precedence over all other inputs. With null the element waits, unless it has data of its own. */
  get article() {
    return this.#article;
  }

  set article(article) {
    // A page that sets nothing yet will set an article later.
    this.#article = article ?? null;
    this.#schedule();
  }

  connectedCallback() {
    if (Object.hasOwn(this, "article")) {
      // Set before this class was defined.
      const { article } = this;
      delete (/** @type {any} */ (this).article);
      this.article = article;
    }
    this.#dress();
    this.#update(true);
  }

  disconnectedCallback() {
    this.#work.abort();
    this.#dress();
  }

  /**
   * @param {string} _
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(_, before, after) {
    if (before !== after) this.#schedule();
  }

  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => this.#scheduled && this.isConnected && this.#update());
  }

  /** @param {boolean} [moved] by being put into a page: its data may follow it */
  #update(moved) {
    this.#scheduled = false;
    this.ariaBusy = null;
    this.#work.abort();
    this.#work = new AbortController();
    if (this.matches("[loading=lazy]") && !this.#near) return this.#approach();
    try {
      const src = this.getAttribute("src");
      if (this.#article != null) this.#show(toText(this.#article));
      else if (!src) this.#showBlocks(moved);
      else if (this.#fetched?.url === src) this.#show(this.#fetched.text);
      else this.#fetch(src);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Waits until the element is near the visible part of the page, or the page is printed. */
  #approach({ signal } = this.#work) {
    const come = () => (this.#near = true);
    // If the file does not load, the element does not wait.
    this.#await(import("./live/lazy.js").then(({ wanted }) => wanted(this, signal)).then(come, come));
  }

  /** @param {boolean} [moved] */
  #showBlocks(moved) {
    const blocks = dataBlocks(this);
    const own = blocks[0] && (blocks[0].parentNode === this || this.matches("[for]"));
    if (!own && this.#article === null) return;
    // In light mode fallback content may still follow the data.
    if (!passed(own && !this.matches("[light]") ? blocks[0] : this)) return this.#wait(this.getRootNode());
    try {
      if (blocks[0]) return this.#show(own ? (blocks[0].textContent ?? "") : "");
    } catch (error) {
      // While the page loads, a block may only look complete, and another one may follow.
      if (loaded(this) && (own || /** @type {any} */ (error).code === "wasm-blocked")) throw error;
    }
    if (!loaded(this)) return this.#wait();
    // A page may insert the element first and then its data block.
    if (moved) return this.#schedule();
    this.#wait(this);
    throw new MaqalaError("no-input", "no-input");
  }

  /** @param {Node} [root] where the parser or a script may put what is missing */
  #wait(root, { signal } = this.#work) {
    const update = () => this.#update();
    if (!loaded(this)) this.ownerDocument.addEventListener("DOMContentLoaded", update, { signal });
    if (!root) return;
    // Among what is added to the element itself only a data block matters; its error is reported once.
    const observer = new MutationObserver(() => (root !== this || this.querySelector("script")) && update());
    observer.observe(root, { childList: true, subtree: root !== this });
    signal.onabort = () => observer.disconnect();
  }

  /** @param {string} url */
  async #fetch(url, { signal } = this.#work) {
    if (!this.#shown) this.ariaBusy = "true";
    try {
      // As a string: page scripts that wrap `fetch` often expect one.
      const response = await fetch(`${new URL(url, this.baseURI)}`, { credentials: "same-origin", signal });
      if (!response.ok) throw `status ${response.status}`;
      const text = await response.text();
      if (signal.aborted) return;
      // An empty text would mean the page's own article.
      if (!text.trim()) throw "empty";
      this.#fetched = { url, text };
      this.#update();
    } catch (error) {
      if (!signal.aborted) this.#fail(new MaqalaError("fetch-failed", `${url}: ${error}`));
    }
  }

  /**
   * @param {string} text JSON; empty for the page's own article
   */
  #show(text) {
    const light = this.matches("[light]");
    const given = (/** @type {string} */ name) => (/^(lang|dir)$/.test(name) ? inherited(this, name) : this.getAttribute(name));
    const options = hostLines(given);
    // Everything that makes a difference, and the number of words. If it is the same, the article stays, with what its reader did to it.
    const shown = toText(MaqalaArticle.observedAttributes.map(given)) + locales().length + text;
    if (shown === this.#shown && (this.shadowRoot ?? this).firstChild) {
      // The rest of the article may still be pending.
      if (this.#job) this.ariaBusy = "true";
      return this.#refine(options);
    }
    // The language around the element is most likely the article's.
    const words = loadLocale(given("lang") ?? "");
    const rules = this.matches('[related-src],[next],[related="carousel"]') && loadRules();
    // An article in our own format is complete; for a foreign one the page may know more.
    const own = /"article\\?\/1/.test(text);
    const larger = !own && !aboutPage() && loadMore();
    if (this.#await(words || rules || larger)) return;
    const source = asking(given) + (own ? text : [text, ...(aboutPage()?.(this.ownerDocument) ?? [])].join("\x1e"));
    let outcome;
    try {
      outcome = prepare(source, options, this.ownerDocument, !light);
    } catch (error) {
      if (this.#await(/** @type {any} */ (error).cause?.[1] >= UNKNOWN_FORMAT && loadMore())) return;
      throw error;
    }
    const { job, detail, language } = outcome;
    if (this.#await(detail.warnings.some((/** @type {any} */ [, number]) => number === HTML_NOT_READ) && loadMore())) return;
    // Existing markup is compared as a whole, in light mode the page may look for an anchor, and a reloaded page for the place where
    // its reader was.
    const complete = job.carryOut(light || performance.navigation?.type || this.shadowRoot?.firstChild || job.length < 2 * FIRST ? Infinity : FIRST);
    const article = job.root;
    this.#life.abort();
    if (light) this.#placeInLight(article);
    else {
      if (this.#sheetRoot) this.#leaveLight();
      placeInShadow(this, article);
    }
    this.#job = complete ? undefined : job;
    this.#shown = shown;
    this.#text = text;
    this.#language = language;
    this.#dress();
    const tell = async () => {
      // Never at once: whoever puts the element in may be a framework in the middle of its own work.
      await undefined;
      if (detail.warnings[0]) detail.warnings = await import("./wording.js").then(({ warned }) => detail.warnings.map(warned)).catch(() => []);
      if (this.#shown !== shown) return;
      this.#settle[0](detail);
      fire(this, "render", { ...detail });
      if (detail.warnings[0]) fire(this, "warning", { warnings: detail.warnings });
      if (!this.#await(loadLocale(language))) this.#refine(options);
    };
    if (complete) tell();
    else this.#goOn(job, tell);
  }

  /**
   * Shows the rest of an article slice by slice, as long as the article is in the page.
   * @param {Job} job
   * @param {() => void} tell
   */
  #goOn(job, tell) {
    const step = () => {
      if (this.#job !== job) return;
      // If it is put into a page again, it has to be rendered again.
      if (!job.root.isConnected) this.#shown = "";
      else if (job.carryOut(0, performance.now() + SLICE)) {
        this.#job = undefined;
        this.ariaBusy = null;
        // The article's behaviour begins once it is complete.
        this.#dress();
        tell();
      } else setTimeout(step);
    };
    this.ariaBusy = "true";
    // Time for a frame with the first slice. It is not awaited: pages in the background and view transitions have none.
    setTimeout(step, 40);
    // Paper gets all of it: an event is no number that the work would end at. The controller has the option `signal`, so the listener
    // goes with the article.
    addEventListener("beforeprint", /** @type {any} */ (job.carryOut), this.#life);
  }

  /**
   * Rewrites times as the host wants them, once all words are loaded.
   * @param {string} options of the host
   */
  #refine(options, { signal } = this.#work) {
    if (!this.matches("[time-zone],[relative-times]")) return;
    import("maqala:times").then(({ refine }) => refine(this, signal, prepare, options, this.#language)).catch(() => {});
  }

  /**
   * Updates once something has loaded. Until the words of its language have, an article has those of another one.
   * @param {Promise<unknown> | false | undefined} loading falsy if there is nothing to wait for
   */
  #await(loading, { signal } = this.#work) {
    if (loading) {
      // For style sheets too, so that the content below keeps its place.
      if (!this.#shown) this.ariaBusy = "true";
      loading.then(() => signal.aborted || this.#update());
    }
    return loading;
  }

  /** @param {Element} article */
  #placeInLight(article) {
    // As a parser would make it, without adjacent text nodes.
    article.normalize();
    this.shadowRoot?.replaceChildren(this.ownerDocument.createElement("slot"));
    const old = placed(this);
    const same = old?.isEqualNode(article);
    for (const node of /** @type {Element[]} */ ([...this.childNodes])) {
      if ((same && !node.slot) || node === old || node.localName === "script") continue;
      node.remove();
      this.#fallback.push(node);
    }
    place(this, article);
    // A slot in the light DOM is not filled by the browser.
    for (const slot of this.querySelectorAll("slot")) {
      const given = this.#fallback.filter((node) => /** @type {any} */ (node).slot === slot.name);
      if (given[0]) slot.replaceChildren(...given);
    }
  }

  #leaveLight() {
    placed(this)?.remove();
    // A slot that showed the article would now show the fallback.
    this.shadowRoot?.replaceChildren();
    this.append(...this.#fallback.splice(0));
  }

  /**
   * Attaches the style sheet and the article's behaviour. A shadow root loses its sheet with its document; light mode uses the sheet of
   * its root.
   */
  #dress() {
    this.#life.abort();
    if (this.#sheetRoot) release(this.#sheetRoot);
    this.#sheetRoot = undefined;
    if (!this.#shown || !this.isConnected) return;
    if (this.matches("[light]")) use((this.#sheetRoot = /** @type {Document} */ (this.getRootNode())));
    else if (this.shadowRoot) adopt(this.shadowRoot);
    const article = placed(this.#sheetRoot ? this : (this.shadowRoot ?? this));
    this.#life = new AbortController();
    if (article) enliven(this, article, this.#life.signal, this.#text, this.#fallback);
  }

  /** @param {unknown} error */
  async #fail(error, { signal } = this.#work) {
    this.ariaBusy = null;
    const known = error instanceof MaqalaError ? error : new MaqalaError("internal", String(error));
    // It words what the core reports in numbers, and some of the element's own errors.
    await import("./wording.js").then(({ worded }) => worded(known)).catch(() => {});
    this.#settle[1](known);
    // The message of an error is not enumerable.
    if (!signal.aborted) fire(this, "error", { ...known, message: known.message });
  }
}

/** Registers the element. If two copies of this script run, the first one wins. */
export function define() {
  const { customElements } = globalThis;
  customElements?.get("maqala-article") ?? customElements?.define("maqala-article", MaqalaArticle);
}

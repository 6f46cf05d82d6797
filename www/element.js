// <maqala-article>: reads its attributes, calls the core, fires events.

import { MaqalaError } from "./errors.js";
import { aboutPage, loadMore } from "./core.js";
import { fire } from "./events.js";
import { dataBlocks, inherited, loaded, passed } from "./inputs.js";
import { enliven } from "./live.js";
import { loadLocale, locales } from "./locales.js";
import { HTML_NOT_READ, UNKNOWN_FORMAT } from "./numbers.js";
import { asking, hostLines, place, placed, placeInShadow, prepare, read, toText } from "./render.js";
import { adopt, loadRules, release, use } from "./sheets.js";

/** @import { Input } from "./full.js" */
/** @import { Job } from "./interpreter.js" */
/** @import { Rendered } from "./render.js" */

// A long article is shown in slices: at first as much as a tall screen holds, in words of operations, and then as much as
// there is time for, in milliseconds, so that the page answers in between.
const FIRST = 1200;
const SLICE = 8;

// On a server the module loads, and the class is never made.
const Base = /** @type {{ new (): HTMLElement, prototype: HTMLElement }} */ (globalThis.HTMLElement ?? class {});

export class MaqalaArticle extends Base {
  static observedAttributes = "src for light lang dir heading-level related related-after related-src next next-limit embeds lightbox tag-href format map locale time-zone relative-times loading".split(" ");

  /** @type {Input | null | undefined} */
  #article;
  /** @type {{ url: string, text: string } | undefined} what `src` gave */
  #fetched;
  /** Ends what waits: a request, an observer, a listener. */
  #work = new AbortController();
  /** Ends what the article that is shown does. */
  #life = new AbortController();
  #scheduled = false;
  /** It has come near the part of the page that is seen. */
  #near = false;
  /** @type {Job | undefined} what still makes the article that is shown */
  #job;
  /** The text and options of the article that is shown. */
  #shown = "";
  /** That article's text. */
  #text = "";
  /** The tag that its words were looked for by. */
  #language = "";
  /** @type {Document | ShadowRoot | undefined} where the sheet is used in light mode */
  #sheetRoot;
  /** @type {ChildNode[]} what stood here until the article came, in light mode */
  #fallback = [];
  /** @type {(detail: Rendered) => void} */
  #resolve = () => {};
  /** @type {(error: MaqalaError) => void} */
  #reject = () => {};
  #ready = new Promise((/** @type {(detail: Rendered) => void} */ resolve, reject) => {
    this.#resolve = resolve;
    this.#reject = reject;
  });

  constructor() {
    super();
    // Whoever does not ask for the outcome need not hear of a failure.
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
    // Whoever gives nothing yet will give something.
    this.#article = article ?? null;
    this.#schedule();
  }

  connectedCallback() {
    if (Object.hasOwn(this, "article")) {
      // Set before this class was known.
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
    if (!this.isConnected || this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => this.#scheduled && this.isConnected && this.#update());
  }

  /** @param {boolean} [moved] by being put into a page: its data may follow it */
  #update(moved) {
    this.#scheduled = false;
    this.ariaBusy = null;
    this.#work.abort();
    const { signal } = (this.#work = new AbortController());
    if (this.getAttribute("loading") === "lazy" && !this.#near) return this.#approach(signal);
    try {
      const src = this.getAttribute("src");
      if (this.#article != null) this.#show(toText(this.#article));
      else if (!src) this.#showBlocks(signal, moved);
      else if (this.#fetched?.url === src) this.#show(this.#fetched.text);
      else this.#fetch(src, signal);
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * Waits until the element is near what is seen of the page, or the page is printed.
   * @param {AbortSignal} signal
   */
  #approach(signal) {
    const come = () => (this.#near = true);
    // Without the file there is no waiting.
    this.#await(import("./live/lazy.js").then(({ wanted }) => wanted(this, signal)).then(come, come));
  }

  /**
   * @param {AbortSignal} signal
   * @param {boolean} [moved]
   */
  #showBlocks(signal, moved) {
    const blocks = dataBlocks(this);
    const own = blocks[0] && (blocks[0].parentNode === this || this.hasAttribute("for"));
    if (!own && this.#article === null) return;
    // In light mode fallback content may still follow the data.
    if (!passed(own && !this.hasAttribute("light") ? blocks[0] : this)) return this.#wait(signal, this.getRootNode());
    try {
      if (blocks[0]) return this.#show(own ? (blocks[0].textContent ?? "") : "");
    } catch (error) {
      // Before the end of the page a block may look complete that is not, and another one may come.
      if (loaded(this) && (own || /** @type {any} */ (error).code === "wasm-blocked")) throw error;
    }
    if (!loaded(this)) return this.#wait(signal);
    // A page may put the element in place first and its data block into it next.
    if (moved) return this.#schedule();
    this.#wait(signal, this);
    throw new MaqalaError("no-input", "no-input");
  }

  /**
   * @param {AbortSignal} signal
   * @param {Node} [root] where the parser or a script may put what is missing
   */
  #wait(signal, root) {
    const update = () => this.#update();
    if (!loaded(this)) this.ownerDocument.addEventListener("DOMContentLoaded", update, { signal });
    if (!root) return;
    // Of what comes into the element itself only a data block matters; the error about it is heard once.
    const observer = new MutationObserver(() => (root !== this || this.querySelector("script")) && update());
    observer.observe(root, { childList: true, subtree: root !== this });
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /**
   * @param {string} url
   * @param {AbortSignal} signal
   */
  async #fetch(url, signal) {
    if (!this.#shown) this.ariaBusy = "true";
    try {
      // As text: what pages put around `fetch` often knows nothing else.
      const response = await fetch(`${new URL(url, this.baseURI)}`, { credentials: "same-origin", signal });
      if (!response.ok) throw `status ${response.status}`;
      const text = await response.text();
      if (signal.aborted) return;
      // To be shown, nothing is the page's own article.
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
    const light = this.hasAttribute("light");
    const given = (/** @type {string} */ name) => (/^(lang|dir)$/.test(name) ? inherited(this, name) : this.getAttribute(name));
    const options = hostLines(given);
    // All that makes a difference, and how many words there are: what is there already stays, with what its reader has done to it.
    const shown = toText(MaqalaArticle.observedAttributes.map(given)) + locales().length + text;
    if (shown === this.#shown && (this.shadowRoot ?? this).firstChild) {
      // The rest of it may still be coming.
      if (this.#job) this.ariaBusy = "true";
      return this.#refine(options);
    }
    // Who reads what is around it most likely reads it too.
    const first = loadLocale(given("lang") ?? "") || (this.matches('[related-src],[next],[related="carousel"]') && loadRules());
    if (first) return this.#await(first);
    // An article in our own format says all that it has to say; of others the page may know more.
    const own = /"article\\?\/1/.test(text);
    const larger = !own && !aboutPage() && loadMore();
    if (larger) return this.#await(larger);
    const source = asking(given) + (own ? text : [text, ...(aboutPage()?.(this.ownerDocument) ?? [])].join("\x1e"));
    let outcome;
    try {
      outcome = prepare(source, options, this.ownerDocument, !light);
    } catch (error) {
      const formats = /** @type {any} */ (error).cause?.[1] === UNKNOWN_FORMAT && loadMore();
      if (formats) return this.#await(formats);
      throw error;
    }
    const { job, detail, language } = outcome;
    const formats = detail.warnings.some((/** @type {any} */ [, number]) => number === HTML_NOT_READ) && loadMore();
    if (formats) return this.#await(formats);
    // What may be there already is compared as a whole, and in light mode the page may look for an anchor.
    const complete = job.carryOut(light || this.shadowRoot?.firstChild || job.length < 2 * FIRST ? Infinity : FIRST);
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
    this.#dress();
    const tell = async () => {
      if (detail.warnings[0]) detail.warnings = await import("./wording.js").then(({ warned }) => detail.warnings.map(warned), () => []);
      if (this.#shown !== shown) return;
      this.#resolve(detail);
      fire(this, "render", { ...detail });
      if (detail.warnings[0]) fire(this, "warning", { warnings: detail.warnings });
      const words = loadLocale(language);
      if (words) this.#await(words);
      else this.#refine(options, language);
    };
    if (complete) tell();
    else this.#goOn(job, tell);
  }

  /**
   * Shows the rest of an article slice by slice, for as long as the article stands in the page.
   * @param {Job} job
   * @param {() => void} tell
   */
  #goOn(job, tell) {
    const step = () => {
      if (this.#job !== job) return;
      // Put into a page again it is to be shown again.
      if (!job.root.isConnected) this.#shown = "";
      else if (job.carryOut(0, performance.now() + SLICE)) {
        this.#job = undefined;
        this.ariaBusy = null;
        // What the article does it does with all of it.
        this.#dress();
        tell();
      } else setTimeout(step);
    };
    this.ariaBusy = "true";
    // After the frame with what is there already. A page in the background has none.
    if (this.ownerDocument.hidden) setTimeout(step);
    else requestAnimationFrame(() => setTimeout(step));
  }

  /**
   * Writes times as the host wants them, once there are all words.
   * @param {string} options of the host
   * @param {string} [language] that our words were looked for by
   */
  #refine(options, language = this.#language) {
    this.#language = language;
    const [zone, limit] = ["time-zone", "relative-times"].map((name) => this.getAttribute(name));
    if (!zone && limit == null) return;
    const { signal } = this.#work;
    import("maqala:times").then(({ refine }) => {
      const root = /** @type {ParentNode} */ (this.hasAttribute("light") ? this : this.shadowRoot);
      if (!signal.aborted) refine(root, { zone, limit, language, options, read }, signal);
    }).catch(() => {});
  }

  /**
   * Looks again once something has come. Until the words of its language do, an article has those of another one.
   * @param {Promise<unknown>} loading
   */
  async #await(loading) {
    const { signal } = this.#work;
    // For style sheets too, to keep what stands below in its place.
    if (!this.#shown) this.ariaBusy = "true";
    await loading;
    if (!signal.aborted) this.#update();
  }

  /** @param {Element} article */
  #placeInLight(article) {
    // As a parser makes it, which has no two texts after each other.
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
    // No slot of the light DOM takes what is for it by itself.
    for (const slot of this.querySelectorAll("slot")) {
      const given = this.#fallback.filter((node) => /** @type {any} */ (node).slot === slot.name);
      if (given[0]) slot.replaceChildren(...given);
    }
  }

  #leaveLight() {
    placed(this)?.remove();
    // A slot that let the article through would now let the fallback through.
    this.shadowRoot?.replaceChildren();
    this.append(...this.#fallback.splice(0));
  }

  /**
   * Sees to the style sheet and to what the article does: a shadow root loses its sheet with its document, and light mode
   * uses the one of its root.
   */
  #dress() {
    this.#life.abort();
    if (this.#sheetRoot) release(this.#sheetRoot);
    this.#sheetRoot = undefined;
    if (!this.#shown || !this.isConnected) return;
    if (this.hasAttribute("light")) use((this.#sheetRoot = /** @type {Document} */ (this.getRootNode())));
    else if (this.shadowRoot) adopt(this.shadowRoot);
    const article = placed(this.#sheetRoot ? this : (this.shadowRoot ?? this));
    this.#life = new AbortController();
    if (article) enliven(this, article, this.#life.signal, this.#text, this.#fallback);
  }

  /** @param {unknown} error */
  async #fail(error) {
    const { signal } = this.#work;
    this.ariaBusy = null;
    const known = error instanceof MaqalaError ? error : new MaqalaError("internal", `${error}`);
    // What the core says in numbers, and some of what the element says, is said in words there.
    await import("./wording.js").then(({ worded }) => worded(known), () => {});
    this.#reject(known);
    // Of an error the message alone is no property of its own that can be listed.
    if (!signal.aborted) fire(this, "error", { ...known, message: known.message });
  }
}

/** Registers the element. Of two copies of this script the first stays. */
export function define() {
  const { customElements } = globalThis;
  customElements?.get("maqala-article") ?? customElements?.define("maqala-article", MaqalaArticle);
}

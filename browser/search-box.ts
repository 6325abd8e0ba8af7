type Suggestion = { kind: "topic" | "author" | "story"; title: string; url: string };

const LEAST_LETTERS = 2;
/** Milliseconds without a key before suggestions are asked for. */
const PAUSE = 120;

/** Suggestions while one types: an editable combobox with a list (ARIA Authoring Practices, "list autocomplete with manual selection"). */
class SearchBox extends HTMLElement {
  #input!: HTMLInputElement;
  #list!: HTMLElement;
  #status: HTMLElement | null = null;
  #timer = 0;
  #asking: AbortController | undefined;
  #active = -1;

  connectedCallback() {
    const input = this.querySelector("input");
    const list = this.querySelector<HTMLElement>("[role=listbox]");
    if (!input || !list) return;
    this.#input = input;
    this.#list = list;
    this.#status = this.querySelector("[role=status]");
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": list.id,
      "aria-expanded": "false",
    }))
      input.setAttribute(name, value);
    input.addEventListener("input", () => this.#typed());
    input.addEventListener("keydown", (event) => this.#pressed(event));
    input.addEventListener("blur", () => this.#close());
    // The input keeps the focus while an option is pressed.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", ({ target }) =>
      this.#open((target as Element).closest<HTMLElement>("[role=option]")),
    );
    // Fields that were left empty need not stand in the address.
    input.form?.addEventListener("formdata", ({ formData }) => {
      for (const [name, value] of [...formData]) if (value === "") formData.delete(name);
    });
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  get #options() {
    return [...this.#list.children] as HTMLElement[];
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    if (this.#input.value.trim().length < LEAST_LETTERS) return this.#close();
    this.#timer = window.setTimeout(() => this.#ask(), PAUSE);
  }

  async #ask() {
    this.#asking = new AbortController();
    const query = new URLSearchParams({ q: this.#input.value.trim() });
    try {
      const answer = await fetch(`${this.getAttribute("source")}?${query}`, { signal: this.#asking.signal });
      if (!answer.ok) return this.#close();
      const { suggestions } = (await answer.json()) as { suggestions: Suggestion[] };
      if (document.activeElement === this.#input) this.#show(suggestions);
    } catch {
      // Asked again by the next key, or out of reach: the form works without.
    }
  }

  #show(suggestions: Suggestion[]) {
    this.#choose(-1);
    this.#list.replaceChildren(...suggestions.map((suggestion, i) => this.#option(suggestion, i)));
    this.#list.hidden = suggestions.length === 0;
    this.#input.setAttribute("aria-expanded", String(suggestions.length > 0));
    const found = suggestions.length > 0 ? this.getAttribute("found") : this.getAttribute("none");
    if (this.#status) this.#status.textContent = (found ?? "").replace("{n}", String(suggestions.length));
  }

  #option({ kind, title, url }: Suggestion, i: number) {
    const option = document.createElement("div");
    option.id = `${this.#list.id}-${i}`;
    option.role = "option";
    option.ariaSelected = "false";
    option.dataset.url = url;
    const name = document.createElement("span");
    name.textContent = title;
    name.dir = "auto";
    option.append(name);
    const label = this.getAttribute(kind);
    if (label) {
      const what = document.createElement("small");
      what.textContent = label;
      option.append(" ", what);
    }
    return option;
  }

  #pressed(event: KeyboardEvent) {
    const last = this.#options.length - 1;
    const isOpen = !this.#list.hidden;
    if (event.isComposing || !isOpen) return;
    const from = this.#active;
    if (event.key === "ArrowDown") this.#choose(from === last ? -1 : from + 1);
    else if (event.key === "ArrowUp") this.#choose(from === -1 ? last : from - 1);
    else if (event.key === "Escape") this.#close();
    else if (event.key === "Enter" && from >= 0) this.#open(this.#options[from]);
    else return;
    event.preventDefault();
  }

  /** -1: none, and the input is as it was typed. */
  #choose(active: number) {
    this.#active = active;
    for (const [i, option] of this.#options.entries()) option.ariaSelected = String(i === active);
    const option = this.#options[active];
    if (option) this.#input.setAttribute("aria-activedescendant", option.id);
    else this.#input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  #open(option: HTMLElement | null | undefined) {
    if (option?.dataset.url) location.assign(option.dataset.url);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#choose(-1);
    this.#list.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    if (this.#status) this.#status.textContent = "";
  }
}

customElements.define("search-box", SearchBox);

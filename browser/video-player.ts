/** Turns the poster's link into a button; only its click loads a player, ours or YouTube's without cookies. */
class VideoPlayer extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector("a");
    if (!link) return;
    const button = document.createElement("button");
    button.type = "button";
    const verb = document.createElement("span");
    verb.className = "vh";
    verb.textContent = `${this.getAttribute("play")}: `;
    button.append(...link.childNodes);
    button.querySelector("b")?.prepend(verb);
    button.addEventListener("click", () => {
      const player = this.hasAttribute("youtube") ? this.#youtube() : this.#file();
      button.replaceWith(player);
      player.focus();
    });
    link.replaceWith(button);
  }

  get #title() {
    return this.getAttribute("headline") ?? "";
  }

  #youtube() {
    const frame = document.createElement("iframe");
    frame.src = `https://www.youtube-nocookie.com/embed/${this.getAttribute("youtube")}?autoplay=1&rel=0`;
    frame.title = this.#title;
    frame.allow = "autoplay; encrypted-media; picture-in-picture; fullscreen";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    return frame;
  }

  #file() {
    const video = document.createElement("video");
    video.src = this.getAttribute("src") ?? "";
    video.poster = this.querySelector("img")?.currentSrc ?? "";
    video.controls = true;
    video.autoplay = true;
    video.playsInline = true;
    video.setAttribute("aria-label", this.#title);
    const captions = this.getAttribute("captions");
    if (captions) {
      const track = document.createElement("track");
      track.kind = "captions";
      track.src = captions;
      track.srclang = this.getAttribute("captions-language") ?? "";
      track.default = true;
      video.append(track);
    }
    return video;
  }
}

customElements.define("video-player", VideoPlayer);

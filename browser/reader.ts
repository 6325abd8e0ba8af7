import "./follow-bell.ts";
import "./form-time.ts";
import "./offline.ts";
import "./save-story.ts";
import "./share-tools.ts";
import "./shown.ts";
import "./since-read.ts";
import "./theme-switch.ts";
import "./video-player.ts";

// Few pages have a search box: the others do not load what belongs to it.
if (document.querySelector("search-box")) void import("./search-box.ts");

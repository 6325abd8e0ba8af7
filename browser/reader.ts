import "./follow-bell.ts";
import "./offline.ts";
import "./save-story.ts";
import "./share-tools.ts";
import "./theme-switch.ts";
import "./video-player.ts";

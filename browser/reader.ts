import "./share-tools.ts";
import "./theme-switch.ts";
import "./video-player.ts";

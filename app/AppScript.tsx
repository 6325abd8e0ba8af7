import browser from "../public/browser/manifest.json";

/** The elements of pages about the device itself: following, reading list, installing. */
export const AppScript = () => <script type="module" src={browser.app} />;

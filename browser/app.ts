import "./follow-here.ts";
import "./following-list.ts";
import "./install-app.ts";
import "./saved-list.ts";

import { recordSuite } from "./suites/record.ts";
import { mkdtempSync } from "node:fs";
const most=Number(process.argv[2]); const d=mkdtempSync("/tmp/rbd-");
console.log(await recordSuite({most,dataDir:d}));
const u=process.cpuUsage(); console.log("cpu",(u.user+u.system)/1e6);

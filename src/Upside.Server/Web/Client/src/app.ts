// Everything that runs in the browser. A page is a document that works without any of it; each module says what it adds.
import "./htmx";
import "./place-swap";
import "./live-stream";
import "./local-time";
import "./elapsed-time";
import "./time-line";
import "./moment-field";
import "./draft-form";
import "./keyboard";
import "./page-dialog";

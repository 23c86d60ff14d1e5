import { render } from "preact";

render(<p>WhoCounts</p>, document.getElementById("app")!);

import { createContext } from "react";

/** What lets our own scripts run (CSP). Known while the server renders; a browser hides it afterwards. */
export const NonceContext = createContext("");

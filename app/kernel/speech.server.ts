import { catalogue as english } from "~/locales/en";
import { catalogue as swedish } from "~/locales/sv";
import { provideCatalogue } from "./i18n";

// The server speaks every language: importing this file is enough.
provideCatalogue("sv", swedish);
provideCatalogue("en", english);

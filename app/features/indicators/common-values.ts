/**
 * Values that stand for so many ordinary uses that sharing them alone helps nobody and may harm many.
 * They may be shared, but not by mistake.
 */
const commonHosts = new Set(
  (
    "google.com youtube.com gmail.com facebook.com instagram.com whatsapp.com messenger.com tiktok.com " +
    "snapchat.com twitter.com x.com linkedin.com reddit.com pinterest.com discord.com discord.gg telegram.org " +
    "t.me signal.org skype.com zoom.us microsoft.com live.com outlook.com office.com bing.com apple.com " +
    "icloud.com amazon.com amazonaws.com cloudfront.net azure.com windows.net cloudflare.com akamai.net " +
    "fastly.net github.com github.io gitlab.com dropbox.com box.com mega.nz mega.io wetransfer.com onedrive.com " +
    "drive.google.com docs.google.com googleusercontent.com googleapis.com blogspot.com wordpress.com " +
    "wikipedia.org yahoo.com proton.me protonmail.com netflix.com twitch.tv spotify.com steampowered.com " +
    "roblox.com paypal.com stripe.com klarna.com adyen.com wise.com revolut.com visa.com mastercard.com " +
    "swish.nu vipps.no mobilepay.dk bankid.com seb.se swedbank.se nordea.com handelsbanken.se danskebank.com " +
    "aftonbladet.se svt.se blocket.se tradera.com ebay.com aliexpress.com cdn.example"
  ).split(" "),
);

const commonServices = new Set(
  (
    "visa mastercard american-express amex paypal swish vipps mobilepay klarna stripe adyen wise revolut " +
    "apple-pay google-pay western-union moneygram paysafecard binance coinbase kraken bitcoin ethereum monero tether " +
    "google youtube facebook instagram whatsapp messenger tiktok snapchat x twitter reddit discord telegram signal " +
    "skype zoom teams twitch roblox minecraft steam mega dropbox onedrive google-drive icloud wetransfer"
  ).split(" "),
);

/** Merchant categories of daily life: groceries, restaurants, petrol, pharmacies, transport … */
const commonCategories = new Set(
  "4111 4121 4814 4816 4899 4900 5311 5411 5499 5541 5542 5691 5732 5734 5812 5814 5912 5999 6011 6012 7011 7399".split(
    " ",
  ),
);

/** Endings under which everyone may register a name: no domain of their own. */
const publicEndings = new Set(
  "co.uk org.uk gov.uk ac.uk com.au net.au org.au co.nz co.jp co.kr co.in com.br com.mx com.tr com.cn com.hk com.sg com.ua co.za co.il com.pl com.ar".split(
    " ",
  ),
);

/** A host of everyday life, with or without `www.` before it. */
export function isCommonHost(host: string): boolean {
  return commonHosts.has(host.replace(/^www\./, ""));
}

/** @param name in lower case */
export function isCommonService(name: string): boolean {
  return commonServices.has(name.replaceAll(" ", "-")) || isCommonHost(name);
}

export function isCommonCategory(code: string): boolean {
  return commonCategories.has(code);
}

export function isPublicEnding(host: string): boolean {
  return publicEndings.has(host);
}

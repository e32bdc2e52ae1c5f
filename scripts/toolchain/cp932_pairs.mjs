// What the pairs of bytes of code page 932 stand for, as TextDecoder has it.
const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

export const leads = [...range(0x81, 0x9f), ...range(0xe0, 0xfc)];
export const trails = [...range(0x40, 0x7e), ...range(0x80, 0xfc)];
/** Leads of characters that have no meaning but their users' own: they go to U+E000 and on. */
export const privateLeads = range(0xf0, 0xf9);

const decoder = new TextDecoder('shift_jis');
/** The 188 characters of a lead; U+FFFD where there is none. */
export const pairsOf = lead => trails.map(trail => {
  const text = decoder.decode(new Uint8Array([lead, trail]));
  return text.length === 1 ? text : '\ufffd';
}).join('');

/** The look's tokens as mail programs know colours. `dark` holds what changes when the reader's program is dark. */
export const light = {
  canvas: "#f5f3ef",
  sheet: "#fffefe",
  line: "#dedcd4",
  ink: "#11252b",
  ink2: "#3e5155",
  ink3: "#57686c",
  sea: "#05515d",
  onSea: "#f9fdfd",
  seaTint: "#e1f1f3",
  gold: "#f2ba48",
  red: "#b8232b",
};

/** Classes for elements; inline styles say light, this says dark. Programs that drop it show light, whole. */
export const darkStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.only-dark { display: none; }
@media (prefers-color-scheme: dark) {
  .canvas { background-color: #0c1417 !important; }
  .sheet { background-color: #141e22 !important; border-color: #29373b !important; }
  .rule { border-color: #29373b !important; }
  .ink { color: #e7eeef !important; }
  .ink2 { color: #b4c0c2 !important; }
  .ink3 { color: #97a6a9 !important; }
  .red { color: #f98f8a !important; }
  .sea { color: #95d6dd !important; }
  .shop { color: #95d6dd !important; border-color: #95d6dd !important; background-color: #141e22 !important; }
  .tag { background-color: #183238 !important; color: #e7eeef !important; }
  .thread { background-image: linear-gradient(#f0c058, #f0c058) !important; }
  .button { background-color: #95d6dd !important; color: #041e26 !important; }
  .picture { opacity: 0.72; }
  .only-light { display: none !important; }
  .only-dark { display: inline-block !important; }
}
@media (max-width: 480px) {
  .inside { padding: 20px 18px !important; }
  .aside { padding-left: 18px !important; padding-right: 18px !important; }
}`;

export const sans = "Arial, Helvetica, sans-serif";
export const serif = "Georgia, 'Times New Roman', serif";

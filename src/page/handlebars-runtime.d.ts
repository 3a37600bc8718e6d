/** Handlebars without its compiler. */
declare module 'handlebars/dist/cjs/handlebars.runtime.js' {
  import Handlebars from 'handlebars';
  export default Handlebars;
}

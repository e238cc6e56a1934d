declare module '*.css' {
  /** The sheet's minified text. */
  const text: string;
  export default text;
}

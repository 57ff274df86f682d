/** Loaded alone: the package's own index of stemmers loads those of sixteen languages. */
declare module 'natural/lib/natural/stemmers/porter_stemmer' {
  const stemmer: { readonly stem: (word: string) => string };
  export = stemmer;
}

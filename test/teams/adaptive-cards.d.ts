/** The one build of the package that Node can load; its types are those of the others. */
declare module 'adaptivecards/dist/adaptivecards.js' {
  export * from 'adaptivecards';
}

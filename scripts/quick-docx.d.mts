/** A plugin of the bundler: its handler gives a file of `docx` as the bundles have it. */
export declare const quickDocx: () => {
  readonly name: string;
  readonly load: { readonly filter: { readonly id: RegExp }; readonly handler: (id: string) => string };
};

/** Values as far as there are any. */

export type Given<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };

/** The same without the keys whose value is undefined. */
export const given = <Value extends object>(value: Value): Given<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as Given<Value>;

/** The picture of a person `u`. It travels with the name, which everything that shows people asks for: no second question. */
export const PORTRAIT = `(select p.id from picture p where p.owner_kind = 'user' and p.owner_id = u.id and p.position = 0)`;

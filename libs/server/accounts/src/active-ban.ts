/** The SQL condition that a row `b` of `user_ban` holds now, by the database's clock. */
export const ACTIVE_BAN = 'b.lifted_at is null and (b.until is null or b.until > clock_timestamp())';

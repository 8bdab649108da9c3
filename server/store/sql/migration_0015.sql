-- Migration 15: to whom and how severely staff may speak (JSON, '' = no limit), who is shut out, their second factor (TOTP)
-- and API tokens. `totp_counter` is the last time step of which a code was taken: each counts once, ever. `totp_pending` is
-- a secret that no code has confirmed yet.
ALTER TABLE staff ADD COLUMN speech_limit TEXT NOT NULL DEFAULT '';
ALTER TABLE staff ADD COLUMN disabled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff ADD COLUMN totp_secret BLOB NOT NULL DEFAULT x'';
ALTER TABLE staff ADD COLUMN totp_counter INTEGER NOT NULL DEFAULT 0;
ALTER TABLE staff ADD COLUMN totp_pending BLOB NOT NULL DEFAULT x'';
ALTER TABLE staff ADD COLUMN last_sign_in INTEGER;
CREATE INDEX staff_session_login ON staff_session (login);

-- Keys for scripts. `rights` are words with blanks between them; what a token may do is never more than its maker may.
CREATE TABLE api_token (
    id TEXT PRIMARY KEY,
    secret_hash BLOB NOT NULL,
    name TEXT NOT NULL,
    rights TEXT NOT NULL,
    speech_limit TEXT NOT NULL,
    created_by TEXT NOT NULL REFERENCES staff (login),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    last_used INTEGER,
    revoked_at INTEGER NOT NULL DEFAULT 0,
    revoked_by TEXT NOT NULL DEFAULT ''
);

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace foghorn::test {

/** What takes a store of today back to what an earlier version left. Whoever adds a migration adds how it is undone:
    the statements of each, newest first. */
inline QStringList backToSchema(int schema)
{
    using namespace Qt::StringLiterals;
    const QList<QStringList> undoing{
        {},
        {},
        {u"DROP TABLE directory_person"_s, u"DROP TABLE renaming"_s, u"DROP INDEX desk_person"_s,
         u"ALTER TABLE desk DROP COLUMN directory_id"_s},
        {u"DROP TABLE earlier_epoch"_s},
        {u"DROP TABLE addressed"_s},
        {u"DROP TABLE outage_service"_s, u"DROP TABLE outage"_s, u"DROP TABLE catalogue"_s,
         u"DROP TABLE template"_s},
        {u"DROP TABLE promise"_s},
        {u"ALTER TABLE notice DROP COLUMN ending"_s},
        {u"DROP TABLE help_call"_s},
        {u"DROP TABLE short_notice"_s},
        {u"DROP TABLE follow_up_waiver"_s, u"ALTER TABLE standing DROP COLUMN clarity"_s,
         u"ALTER TABLE standing DROP COLUMN clarity_at"_s},
        {u"DROP TABLE occurrence"_s, u"DROP TABLE series"_s},
        {u"DROP TABLE drill_desk"_s},
        {u"DROP TABLE audit"_s},
        {u"DROP INDEX desk_token"_s, u"ALTER TABLE enrolment_token DROP COLUMN revoked_at"_s,
         u"ALTER TABLE enrolment_token DROP COLUMN all_uses"_s, u"DROP TABLE barred"_s,
         u"ALTER TABLE desk DROP COLUMN revoked_reason"_s,
         u"ALTER TABLE desk DROP COLUMN revoked_by"_s, u"ALTER TABLE desk DROP COLUMN revoked_at"_s,
         u"ALTER TABLE desk DROP COLUMN label"_s, u"ALTER TABLE desk DROP COLUMN public_key"_s},
        {u"DROP TABLE api_token"_s, u"DROP INDEX staff_session_login"_s,
         u"ALTER TABLE staff DROP COLUMN last_sign_in"_s,
         u"ALTER TABLE staff DROP COLUMN totp_pending"_s,
         u"ALTER TABLE staff DROP COLUMN totp_counter"_s,
         u"ALTER TABLE staff DROP COLUMN totp_secret"_s,
         u"ALTER TABLE staff DROP COLUMN disabled"_s,
         u"ALTER TABLE staff DROP COLUMN speech_limit"_s},
        {u"DROP TABLE person_mark"_s},
        {u"DROP TABLE offered_key"_s, u"DROP TABLE key_list"_s},
        {u"DROP TABLE approval"_s},
        {u"ALTER TABLE staff_session DROP COLUMN address"_s}};

    QStringList statements;
    for (qsizetype each = undoing.size() - 1; each > schema; --each)
        statements << undoing.at(each);
    return statements << u"PRAGMA user_version = %1"_s.arg(schema);
}

} // namespace foghorn::test

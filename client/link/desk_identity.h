// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/protocol/messages.h"

#include <QDir>

namespace foghorn {

/** Who this desk is to the relay, and whose signatures it believes: identity.json, for the owner's eyes
    only and bound to the machine (a copied home folder enrols anew). Knows no socket. */
class DeskIdentity
{
public:
    DeskIdentity(const QDir &data, const QString &machine);

    bool isEnrolled() const { return !m_desk.isEmpty(); }
    DeskId desk() const { return m_desk; }
    QByteArray secret() const { return m_secret; }
    /** Empty until enrolled. */
    Trust trust() const { return m_trust; }

    /** Makes sure that a secret for this token is on disk before it is sent: the same token with the
        same secret gets the same desk, so a lost answer costs nothing. A token that was not used
        before also gives up the old trust: the administrator set this desk to another relay. */
    Result<void> beginEnrolment(const QString &token);
    /** The relay answered a hello: keeps the desk's id, and the trust if there was none. Refuses,
        with a sentence for the person, a relay of another organisation and one that signs with none
        of the keys we know. */
    Result<void> relayAnswered(const DeskId &desk, const Trust &trust);

private:
    Result<void> save() const;

    QString m_path;
    QString m_machine;
    DeskId m_desk;
    QByteArray m_secret;
    QString m_tokenHash; // of the token that it enrolled with
    Trust m_trust;
};

} // namespace foghorn

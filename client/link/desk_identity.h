// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/link/key_safe.h"
#include "client/link/refusal.h"
#include "common/protocol/messages.h"

#include <QDir>

namespace foghorn {

/** Who this desk is to the relay, and whose signatures it believes: identity.json, for the owner's eyes
    only and bound to the machine (a copied home folder enrols anew); and the key by which it proves itself, which
    lies in a safe. The secret of earlier versions goes as soon as the relay knows the key. Knows no socket. */
class DeskIdentity
{
public:
    /** `safe` outlives this. `rootKey`: who signs the key lists, 32 bytes; empty = the first list says so itself.
        Call initialiseCryptography() first. */
    DeskIdentity(const QDir &data, const QString &machine, KeySafe &safe,
                 const QByteArray &rootKey = {});

    bool isEnrolled() const { return !m_known.desk.isEmpty(); }
    bool isEnrolling() const { return m_enrolling; }
    /** What to say hello with: the pending secret and no desk while enrolling. */
    DeskId desk() const { return m_enrolling ? DeskId() : m_known.desk; }
    QByteArray secret() const { return m_enrolling ? m_pending.secret : m_known.secret; }
    /** By which it proves itself; nothing where none could be kept. */
    const SigningKey *key() const;
    /** Whether the relay knows that key. */
    bool isKeyed() const { return !m_enrolling && m_known.keyed; }
    /** The key that the relay knows lies in a safe that does not open yet; looks once more. */
    bool awaitsKey();
    /** It was waited for long enough: to the relay this is a new desk now. */
    void giveUpKey();
    /** A desk of an earlier version, with a secret only, gets its key. */
    void ensureKey();
    /** Whom the desk believes: the key list, once there is one; until then the relay's own keys, or nobody where a
        root key was given. */
    const KeyList &believed() const { return m_believed; }
    /** 0 until there is a key list. */
    int keyListVersion() const { return m_believed.version; }
    /** Takes a list in the place of the one that stands, and keeps it; or says why not. */
    std::optional<Distrust> takeKeyList(const Envelope &list);

    /** Makes sure that a secret for this token is on disk before it is sent: the same token with the
        same secret gets the same desk, so a lost answer costs nothing. What the desk was before is kept
        until a relay has enrolled it anew: a relay that does not know us may be the wrong one. */
    Result<void> beginEnrolment(const QString &token);
    /** The relay refused the token: back to what the desk was before. */
    void giveUpEnrolment() { m_enrolling = false; }
    /** The relay answered a hello: keeps the desk's id, and the trust if there was none or the token was
        never used before (the administrator set this desk to another relay). Refuses a relay of another
        organisation and, as long as no key list stands above it, one that signs with none of our keys. More
        keys than at enrolment come by a key list only: whoever names ours need not have it. */
    [[nodiscard]] std::optional<Refusal> relayAnswered(const DeskId &desk, const Trust &trust,
                                                       bool keyed);

private:
    struct Known
    {
        DeskId desk;
        QByteArray secret;
        QString tokenHash; // of the token that it enrolled with
        Trust trust;
        QString keyName;
        bool keyed = false;  // the relay knows the key: there is no secret any more
        bool locked = false; // … and its safe may yet give it
    };
    struct Pending
    {
        QByteArray secret;
        QString tokenHash;
        QString keyName;
    };
    /** The name under which the safe keeps it; empty where it cannot. */
    QString makeKey(std::optional<SigningKey> &key);
    std::optional<SigningKey> keyFromSafe(const QString &name);
    void load(const QJsonObject &json);
    /** After m_known.trust has changed. */
    void renewBelief();
    Result<void> save() const;

    QString m_path;
    QString m_machine;
    KeySafe &m_safe;
    QByteArray m_rootKey;
    std::optional<SigningKey> m_key;        // of what is known
    std::optional<SigningKey> m_pendingKey; // of an enrolment
    Known m_known;
    KeyList m_believed; // by m_known.trust
    Pending m_pending;
    bool m_enrolling = false;
};

} // namespace foghorn

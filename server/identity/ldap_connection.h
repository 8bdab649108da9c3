// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/identity/directory_settings.h"
#include "server/identity/socket_watch.h"

#include <functional>
#include <memory>
#include <optional>
#include <variant>

struct ldap;
struct ldap_conncb;

namespace foghorn {

/** Why the directory gave no answer, or not the one that was wanted. */
struct LdapTrouble
{
    enum class Kind {
        Unreachable,   // it heals: no network, no answer in time, too busy
        Untrusted,     // no TLS, or a certificate that proves nothing
        WrongPassword, // the directory knows better
        Refused,       // the settings ask for what it does not give
    };
    Kind kind = Kind::Unreachable;
    QString reason;
};
template <class T>
using LdapResult = std::variant<T, LdapTrouble>;

/** An entry with the attributes that were asked for, by their names in lower case. */
struct LdapEntry
{
    QString dn;
    QMap<QString, QStringList> values;

    QString first(const QString &attribute) const { return values.value(attribute).value(0); }
};

enum class LdapScope { Base, Subtree };

/** One connection to a directory by libldap, over TLS always: nothing is sent before the certificate is verified.
    Blocks, each step at most the timeout of the settings: never in the main thread. Follows no referral. */
class LdapConnection
{
public:
    /** To the first of the addresses that answers, bound as the service account. */
    static LdapResult<std::unique_ptr<LdapConnection>> open(const DirectorySettings &settings);
    ~LdapConnection();
    LdapConnection(const LdapConnection &) = delete;
    LdapConnection &operator=(const LdapConnection &) = delete;

    /** Nothing: the password is right, and what follows is asked as `dn`. An empty one is refused here: to a
        directory it is a bind without a name, which it grants (RFC 4513, 5.1.2). */
    std::optional<LdapTrouble> bind(const QString &dn, const QString &password);
    /** At most `limit` entries; where there are more, that many. No such base = none. */
    LdapResult<QList<LdapEntry>> search(const QString &base, LdapScope scope,
                                        const QByteArray &filter, const QStringList &attributes,
                                        int limit);
    /** Every entry, in pages (RFC 2696) that each stay below a directory's limit. No such base = none. Nothing = all
        were told. */
    std::optional<LdapTrouble> searchAll(const QString &base, const QByteArray &filter,
                                         const QStringList &attributes,
                                         const std::function<void(const LdapEntry &)> &tell);
    static constexpr int pageSize = 500;
    QString url() const { return m_url; }

private:
    LdapConnection(ldap *handle, QString url, const DirectorySettings &settings);
    std::optional<LdapTrouble> prepare();
    std::optional<LdapTrouble> secure();
    LdapTrouble troubleOf(int code, const QString &doing) const;
    /** Runs one step of libldap, which ends at the timeout. */
    template <class Step>
    int timed(Step step);

    SocketWatch m_watch;
    std::unique_ptr<ldap_conncb> m_callback;
    ldap *m_handle;
    QString m_url;
    const DirectorySettings &m_settings;
};

/** A value as it may stand in a filter (RFC 4515): what would be a filter of its own is only text. */
QByteArray filterValue(const QString &value);

} // namespace foghorn

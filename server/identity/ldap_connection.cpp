// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/ldap_connection.h"

#include <ldap.h>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

timeval timeOf(std::chrono::milliseconds time)
{
    return {time_t(time.count() / 1000), suseconds_t(time.count() % 1000 * 1000)};
}

using Message = std::unique_ptr<LDAPMessage, decltype(&ldap_msgfree)>;

/** The names as libldap takes them; lives as long as they are used. */
struct AttributeNames
{
    explicit AttributeNames(const QStringList &names)
    {
        for (const QString &name : names)
            texts.append(name.toUtf8());
        for (QByteArray &text : texts)
            pointers.push_back(text.data());
        pointers.push_back(nullptr);
    }
    QList<QByteArray> texts;
    std::vector<char *> pointers;
};

LdapEntry entryOf(LDAP *handle, LDAPMessage *message)
{
    LdapEntry entry;
    if (char *dn = ldap_get_dn(handle, message)) {
        entry.dn = QString::fromUtf8(dn);
        ldap_memfree(dn);
    }
    BerElement *position = nullptr;
    for (char *name = ldap_first_attribute(handle, message, &position); name;
         name = ldap_next_attribute(handle, message, position)) {
        if (berval **values = ldap_get_values_len(handle, message, name)) {
            QStringList &texts = entry.values[QString::fromUtf8(name).toLower()];
            for (int each = 0; values[each]; ++each)
                texts.append(
                    QString::fromUtf8(values[each]->bv_val, qsizetype(values[each]->bv_len)));
            ldap_value_free_len(values);
        }
        ldap_memfree(name);
    }
    ber_free(position, 0);
    return entry;
}

LdapTrouble::Kind kindOf(int code)
{
    switch (code) {
    case LDAP_INVALID_CREDENTIALS: return LdapTrouble::Kind::WrongPassword;
    case LDAP_SERVER_DOWN:
    case LDAP_TIMEOUT:
    case LDAP_CONNECT_ERROR:
    case LDAP_BUSY:
    case LDAP_UNAVAILABLE:
    case LDAP_TIMELIMIT_EXCEEDED: return LdapTrouble::Kind::Unreachable;
    default: return LdapTrouble::Kind::Refused;
    }
}

/** libldap has a connection, and no TLS yet. */
int takeSocket(LDAP *handle, Sockbuf *buffer, LDAPURLDesc *, sockaddr *, ldap_conncb *callback)
{
    ber_socket_t socket = -1;
    if (ber_sockbuf_ctrl(buffer, LBER_SB_OPT_GET_FD, &socket) == 1)
        static_cast<SocketWatch *>(callback->lc_arg)->take(socket);
    // It was for connecting: during a handshake it would make libldap spin (socket_watch.h).
    ldap_set_option(handle, LDAP_OPT_NETWORK_TIMEOUT, nullptr);
    return 0;
}

void leaveSocket(LDAP *, Sockbuf *, ldap_conncb *) {}

} // namespace

QByteArray filterValue(const QString &value)
{
    QByteArray utf8 = value.toUtf8();
    berval raw{ber_len_t(utf8.size()), utf8.data()};
    berval escaped{0, nullptr};
    if (utf8.isEmpty() || ldap_bv2escaped_filter_value(&raw, &escaped) != 0)
        return {};
    const QByteArray text(escaped.bv_val, qsizetype(escaped.bv_len));
    if (escaped.bv_val != raw.bv_val) // what needs no escape is given back as it is
        ldap_memfree(escaped.bv_val);
    return text;
}

LdapConnection::LdapConnection(LDAP *handle, QString url, const DirectorySettings &settings)
    : m_callback(std::make_unique<ldap_conncb>(ldap_conncb{takeSocket, leaveSocket, &m_watch})),
      m_handle(handle), m_url(std::move(url)), m_settings(settings)
{
}

LdapConnection::~LdapConnection()
{
    m_watch.arm(m_settings.timeout); // saying goodbye may block, too
    ldap_unbind_ext_s(m_handle, nullptr, nullptr);
}

LdapResult<std::unique_ptr<LdapConnection>> LdapConnection::open(const DirectorySettings &settings)
{
    LdapTrouble last{LdapTrouble::Kind::Refused, u"no address of a directory is set (ldap-url)"_s};
    for (const QString &url : settings.urls) {
        LDAP *handle = nullptr;
        if (ldap_initialize(&handle, url.toUtf8().constData()) != LDAP_SUCCESS) {
            last = {LdapTrouble::Kind::Refused, u"%1 is no address of a directory"_s.arg(url)};
            continue;
        }
        std::unique_ptr<LdapConnection> connection(new LdapConnection(handle, url, settings));
        auto trouble = connection->prepare();
        if (!trouble)
            trouble = connection->secure();
        if (!trouble) {
            trouble = connection->bind(settings.bindDn, settings.bindPassword);
            if (trouble && trouble->kind == LdapTrouble::Kind::WrongPassword) {
                return LdapTrouble{LdapTrouble::Kind::Refused,
                                   u"%1 does not take the service account %2 (ldap-bind-dn) with "
                                   "the password of ldap-bind-password-file: %3"_s.arg(
                                       url, settings.bindDn, trouble->reason)};
            }
        }
        if (!trouble)
            return connection;
        last = *trouble;
    }
    return last;
}

std::optional<LdapTrouble> LdapConnection::prepare()
{
    const int version = LDAP_VERSION3;
    const timeval timeout = timeOf(m_settings.timeout);
    const QByteArray ca = m_settings.caFile.toUtf8();
    const int demand = LDAP_OPT_X_TLS_DEMAND;
    const int tls12 = LDAP_OPT_X_TLS_PROTOCOL_TLS1_2;
    char *package = nullptr;
    ldap_get_option(nullptr, LDAP_OPT_X_TLS_PACKAGE, &package);
    // GnuTLS, which Debian's libldap is built with, ignores the least version and takes its own words for it.
    const bool isGnuTls = package && qstrcmp(package, "GnuTLS") == 0;
    ldap_memfree(package);
    const int client = 0;
    const auto set = [this](int option, const void *value) {
        return ldap_set_option(m_handle, option, value) == LDAP_OPT_SUCCESS;
    };
    const bool good =
        set(LDAP_OPT_PROTOCOL_VERSION, &version) && set(LDAP_OPT_REFERRALS, LDAP_OPT_OFF) &&
        set(LDAP_OPT_NETWORK_TIMEOUT, &timeout) && set(LDAP_OPT_TIMEOUT, &timeout) &&
        set(LDAP_OPT_CONNECT_CB, m_callback.get()) &&
        set(LDAP_OPT_X_TLS_CACERTFILE, ca.constData()) &&
        set(LDAP_OPT_X_TLS_REQUIRE_CERT, &demand) &&
        (isGnuTls ? set(LDAP_OPT_X_TLS_CIPHER_SUITE, "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2")
                  : set(LDAP_OPT_X_TLS_PROTOCOL_MIN, &tls12)) &&
        set(LDAP_OPT_X_TLS_NEWCTX, &client); // the last: it makes what was set above count
    if (good)
        return std::nullopt;
    return LdapTrouble{LdapTrouble::Kind::Untrusted,
                       u"TLS to %1 cannot be prepared: is %2 (ldap-ca) a file of PEM certificates "
                       "that this user may read?"_s.arg(m_url, m_settings.caFile)};
}

template <class Step>
int LdapConnection::timed(Step step)
{
    m_watch.arm(m_settings.timeout);
    const int code = step();
    m_watch.disarm();
    return code;
}

std::optional<LdapTrouble> LdapConnection::secure()
{
    const bool fromTheStart = m_url.startsWith("ldaps://"_L1, Qt::CaseInsensitive);
    const int code = timed([&] {
        return fromTheStart ? ldap_connect(m_handle) : ldap_start_tls_s(m_handle, nullptr, nullptr);
    });
    // It says success where it goes on without TLS, too.
    if (code == LDAP_SUCCESS && ldap_tls_inplace(m_handle))
        return std::nullopt;
    LdapTrouble trouble = troubleOf(code, fromTheStart ? u"TLS"_s : u"StartTLS"_s);
    const bool isLate = m_watch.hasFired() || code == LDAP_TIMEOUT;
    if (m_watch.hasSocket() && !isLate) {
        trouble.kind = LdapTrouble::Kind::Untrusted;
        trouble.reason += u". Its certificate must be for this host name, must not have ended, and "
                          "must be signed by an authority of %1 (ldap-ca)"_s.arg(m_settings.caFile);
    }
    return trouble;
}

LdapTrouble LdapConnection::troubleOf(int code, const QString &doing) const
{
    if (m_watch.hasFired()) {
        return {LdapTrouble::Kind::Unreachable,
                u"%1, %2: no answer within %3 s"_s.arg(m_url, doing)
                    .arg(double(m_settings.timeout.count()) / 1000)};
    }
    char *text = nullptr;
    ldap_get_option(m_handle, LDAP_OPT_DIAGNOSTIC_MESSAGE, &text);
    const QString diagnosis = QString::fromUtf8(text).trimmed();
    ldap_memfree(text);
    QString reason = u"%1, %2: %3"_s.arg(m_url, doing, QString::fromUtf8(ldap_err2string(code)));
    if (!diagnosis.isEmpty() && diagnosis != "(unknown error code)"_L1)
        reason += u" (%1)"_s.arg(diagnosis);
    return {kindOf(code), reason};
}

std::optional<LdapTrouble> LdapConnection::bind(const QString &dn, const QString &password)
{
    if (dn.isEmpty() || password.isEmpty())
        return LdapTrouble{LdapTrouble::Kind::WrongPassword, u"an empty password proves nothing"_s};
    QByteArray secret = password.toUtf8();
    berval credentials{ber_len_t(secret.size()), secret.data()};
    const int code = timed([&] {
        return ldap_sasl_bind_s(m_handle, dn.toUtf8().constData(), LDAP_SASL_SIMPLE, &credentials,
                                nullptr, nullptr, nullptr);
    });
    secret.fill('\0');
    if (code == LDAP_SUCCESS)
        return std::nullopt;
    return troubleOf(code, u"bind as %1"_s.arg(dn));
}

LdapResult<QList<LdapEntry>> LdapConnection::search(const QString &base, LdapScope scope,
                                                    const QByteArray &filter,
                                                    const QStringList &attributes, int limit)
{
    AttributeNames names(attributes);
    timeval timeout = timeOf(m_settings.timeout);
    LDAPMessage *answer = nullptr;
    const int code = timed([&] {
        return ldap_search_ext_s(m_handle, base.toUtf8().constData(),
                                 scope == LdapScope::Base ? LDAP_SCOPE_BASE : LDAP_SCOPE_SUBTREE,
                                 filter.constData(), names.pointers.data(), 0, nullptr, nullptr,
                                 &timeout, limit, &answer);
    });
    const Message message(answer, &ldap_msgfree);
    if (code == LDAP_NO_SUCH_OBJECT)
        return QList<LdapEntry>();
    if (code != LDAP_SUCCESS && code != LDAP_SIZELIMIT_EXCEEDED)
        return troubleOf(code, u"search below '%1'"_s.arg(base));
    QList<LdapEntry> entries;
    for (LDAPMessage *each = ldap_first_entry(m_handle, answer); each;
         each = ldap_next_entry(m_handle, each))
        entries.append(entryOf(m_handle, each));
    return entries;
}

std::optional<LdapTrouble>
LdapConnection::searchAll(const QString &base, const QByteArray &filter,
                          const QStringList &attributes,
                          const std::function<void(const LdapEntry &)> &tell)
{
    AttributeNames names(attributes);
    timeval timeout = timeOf(m_settings.timeout);
    const std::unique_ptr<berval, decltype(&ber_bvfree)> cookie(ber_bvstr(ber_strdup("")),
                                                                &ber_bvfree);
    do {
        LDAPControl *control = nullptr;
        int code = ldap_create_page_control(m_handle, pageSize, cookie.get(), 1, &control);
        const std::unique_ptr<LDAPControl, decltype(&ldap_control_free)> page(control,
                                                                              &ldap_control_free);
        LDAPControl *controls[]{control, nullptr};
        LDAPMessage *answer = nullptr;
        if (code == LDAP_SUCCESS) {
            code = timed([&] {
                return ldap_search_ext_s(m_handle, base.toUtf8().constData(), LDAP_SCOPE_SUBTREE,
                                         filter.constData(), names.pointers.data(), 0, controls,
                                         nullptr, &timeout, LDAP_NO_LIMIT, &answer);
            });
        }
        const Message message(answer, &ldap_msgfree);
        if (code == LDAP_NO_SUCH_OBJECT)
            return std::nullopt;
        if (code != LDAP_SUCCESS)
            return troubleOf(code, u"search below '%1'"_s.arg(base));
        for (LDAPMessage *each = ldap_first_entry(m_handle, answer); each;
             each = ldap_next_entry(m_handle, each))
            tell(entryOf(m_handle, each));
        LDAPControl **answered = nullptr;
        ldap_parse_result(m_handle, answer, nullptr, nullptr, nullptr, nullptr, &answered, 0);
        const std::unique_ptr<LDAPControl *, decltype(&ldap_controls_free)> all(
            answered, &ldap_controls_free);
        LDAPControl *more =
            answered ? ldap_control_find(LDAP_CONTROL_PAGEDRESULTS, answered, nullptr) : nullptr;
        ber_int_t total = 0;
        berval next{0, nullptr};
        if (more && ldap_parse_pageresponse_control(m_handle, more, &total, &next) == LDAP_SUCCESS)
            std::swap(*cookie, next);
        else
            cookie->bv_len = 0; // it does not do pages, and gave all
        ber_memfree(next.bv_val);
    } while (cookie->bv_len > 0);
    return std::nullopt;
}

} // namespace foghorn

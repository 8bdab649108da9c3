// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/directory_settings.h"

#include <QRegularExpression>

#include <ldap.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

using ParsedDn = std::unique_ptr<std::remove_pointer_t<LDAPDN>, decltype(&ldap_dnfree)>;

ParsedDn parsed(const QString &text)
{
    LDAPDN dn = nullptr;
    if (ldap_str2dn(text.toUtf8().constData(), &dn, LDAP_DN_FORMAT_LDAP) != LDAP_SUCCESS)
        dn = nullptr;
    return {dn, &ldap_dnfree};
}

QString textOf(const berval &value)
{
    return QString::fromUtf8(value.bv_val, qsizetype(value.bv_len));
}

} // namespace

QString DirectorySettings::loginAttribute() const
{
    static const QRegularExpression before(u"\\(\\s*([A-Za-z][A-Za-z0-9-]*)\\s*=\\{login\\}\\)"_s);
    return before.match(userFilter).captured(1);
}

QString normalisedDn(const QString &text)
{
    const ParsedDn dn = parsed(text);
    char *written = nullptr;
    if (!dn || ldap_dn2str(dn.get(), &written, LDAP_DN_FORMAT_LDAPV3) != LDAP_SUCCESS)
        return {};
    const QString normal = QString::fromUtf8(written).toLower();
    ldap_memfree(written);
    return normal;
}

QString firstValueOf(const QString &text)
{
    const ParsedDn dn = parsed(text);
    const LDAPAVA *first = dn && dn.get()[0] ? dn.get()[0][0] : nullptr;
    return first ? textOf(first->la_value) : QString();
}

} // namespace foghorn

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/certificate_authority.h"

#include "server/identity/openssl.h"

#include <QHostAddress>

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace foghorn {

using namespace openssl;

namespace {

constexpr int longestCommonName = 64; // RFC 5280, ub-common-name
constexpr int serialBits = 127;       // positive, in 16 bytes

Error trouble(const QString &what)
{
    const char *reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return Error{
        u"%1 cannot be made: %2"_s.arg(what, QString::fromLatin1(reason ? reason : "no reason"))};
}

bool setSerial(X509 *certificate)
{
    const std::unique_ptr<BIGNUM, Freeing<BN_free>> number(BN_new());
    return number && BN_rand(number.get(), serialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool setDates(X509 *certificate, Instant now, std::chrono::days lasts)
{
    const auto seconds = [](Instant at) {
        return std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count();
    };
    return ASN1_TIME_set(X509_getm_notBefore(certificate), seconds(now - certificateBackdating)) &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), seconds(now + lasts));
}

bool setSubject(X509 *certificate, const QString &commonName)
{
    const QByteArray name = commonName.left(longestCommonName).toUtf8();
    return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(name.constData()),
                                      int(name.size()), -1, 0) == 1;
}

/** In OpenSSL's own words for extensions ("critical,CA:TRUE"). */
bool addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509V3_set_ctx_nodb(&context);
    const std::unique_ptr<X509_EXTENSION, Freeing<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

QByteArray written(const Memory &memory)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &bytes);
    return {bytes, qsizetype(size)};
}

QByteArray pemOf(X509 *certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(memory.get(), certificate);
    return written(memory);
}

QByteArray pemOf(EVP_PKEY *key)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return written(memory);
}

/** The `subjectAltName` as OpenSSL reads it. */
QByteArray alternativeNames(const QStringList &hosts)
{
    QStringList names;
    for (const QString &host : hosts) {
        const QHostAddress address(host);
        names.append(address.isNull() ? u"DNS:"_s + host : u"IP:"_s + address.toString());
    }
    return names.join(QChar(u',')).toUtf8();
}

/** A certificate with a new key, not signed yet. */
Certificate begun(EVP_PKEY *key, const QString &commonName, Instant now, std::chrono::days lasts)
{
    Certificate certificate(X509_new());
    const bool good = certificate && key && X509_set_version(certificate.get(), X509_VERSION_3) &&
                      setSerial(certificate.get()) && setDates(certificate.get(), now, lasts) &&
                      setSubject(certificate.get(), commonName) &&
                      X509_set_pubkey(certificate.get(), key);
    return good ? std::move(certificate) : nullptr;
}

} // namespace

Result<CertifiedKey> makeAuthority(const QString &organisation, Instant now)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate made =
        begun(key.get(), organisation.isEmpty() ? u"Foghorn"_s : organisation, now, authorityLasts);
    X509 *ca = made.get();
    const bool good = ca && X509_set_issuer_name(ca, X509_get_subject_name(ca)) &&
                      addExtension(ca, ca, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
                      addExtension(ca, ca, NID_key_usage, "critical,keyCertSign,cRLSign") &&
                      addExtension(ca, ca, NID_subject_key_identifier, "hash") &&
                      X509_sign(ca, key.get(), EVP_sha256()) > 0;
    if (!good)
        return trouble(u"the organisation's certificate authority"_s);
    return CertifiedKey{pemOf(ca), pemOf(key.get())};
}

Result<CertifiedKey> issueRelayCertificate(const CertifiedKey &authority, const QStringList &hosts,
                                           Instant now)
{
    const Certificate issuer = certificateFrom(authority.certificate);
    const Key issuerKey = keyFrom(authority.key);
    if (!issuer || !issuerKey || X509_check_private_key(issuer.get(), issuerKey.get()) != 1)
        return Error{u"the authority's certificate and its key do not belong together"_s};
    const Key key(EVP_EC_gen("P-256"));
    const Certificate made = begun(key.get(), hosts.value(0), now, relayCertificateLasts);
    X509 *leaf = made.get();
    const bool good =
        leaf && X509_set_issuer_name(leaf, X509_get_subject_name(issuer.get())) &&
        addExtension(leaf, issuer.get(), NID_basic_constraints, "critical,CA:FALSE") &&
        addExtension(leaf, issuer.get(), NID_key_usage, "critical,digitalSignature") &&
        addExtension(leaf, issuer.get(), NID_ext_key_usage, "serverAuth") &&
        addExtension(leaf, issuer.get(), NID_subject_alt_name, alternativeNames(hosts)) &&
        addExtension(leaf, issuer.get(), NID_subject_key_identifier, "hash") &&
        addExtension(leaf, issuer.get(), NID_authority_key_identifier, "keyid:always") &&
        X509_sign(leaf, issuerKey.get(), EVP_sha256()) > 0;
    if (!good)
        return trouble(u"the relay's certificate"_s);
    return CertifiedKey{pemOf(leaf), pemOf(key.get())};
}

QStringList hostsOf(const QByteArray &pem)
{
    const Certificate certificate = certificateFrom(pem);
    if (!certificate)
        return {};
    const std::unique_ptr<GENERAL_NAMES, Freeing<GENERAL_NAMES_free>> names(
        static_cast<GENERAL_NAMES *>(
            X509_get_ext_d2i(certificate.get(), NID_subject_alt_name, nullptr, nullptr)));
    QStringList hosts;
    for (int index = 0; index < sk_GENERAL_NAME_num(names.get()); ++index) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names.get(), index);
        const auto bytes = [](const ASN1_STRING *text) {
            return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)),
                              ASN1_STRING_length(text));
        };
        if (name->type == GEN_DNS)
            hosts.append(QString::fromLatin1(bytes(name->d.dNSName)));
        else if (const QByteArray ip =
                     name->type == GEN_IPADD ? bytes(name->d.iPAddress) : QByteArray();
                 ip.size() == 4)
            hosts.append(QHostAddress(qFromBigEndian<quint32>(ip.constData())).toString());
        else if (ip.size() == 16)
            hosts.append(QHostAddress(reinterpret_cast<const quint8 *>(ip.constData())).toString());
    }
    return hosts;
}

QByteArray fingerprintOf(const QByteArray &pem)
{
    const Certificate certificate = certificateFrom(pem);
    QByteArray digest(32, '\0');
    if (!certificate || X509_digest(certificate.get(), EVP_sha256(),
                                    reinterpret_cast<unsigned char *>(digest.data()), nullptr) != 1)
        return {};
    return digest;
}

} // namespace foghorn

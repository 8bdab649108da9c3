// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace foghorn::openssl {

template <auto Free>
struct Freeing
{
    template <class T>
    void operator()(T *thing) const
    {
        Free(thing);
    }
};
using Memory = std::unique_ptr<BIO, Freeing<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;

inline Memory reading(const QByteArray &pem)
{
    return Memory(BIO_new_mem_buf(pem.constData(), int(pem.size())));
}

/** Without one OpenSSL would ask for it at the terminal. */
inline int noPassword(char *, int, int, void *)
{
    return -1;
}

/** The first in the text; null where there is none. */
inline Certificate certificateFrom(const QByteArray &pem)
{
    return Certificate(PEM_read_bio_X509(reading(pem).get(), nullptr, noPassword, nullptr));
}
inline Key keyFrom(const QByteArray &pem)
{
    return Key(PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, noPassword, nullptr));
}

} // namespace foghorn::openssl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace foghorn {

/** A self-signed certificate for localhost, good until 2126, for tests only. */
inline QSslCertificate testCertificate()
{
    return QSslCertificate(R"(
-----BEGIN CERTIFICATE-----
MIIBrDCCAVOgAwIBAgIUYNSdjl7OEicNwL6wdwRrqzNEgQowCgYIKoZIzj0EAwIw
HTEbMBkGA1UEAwwSRm9naG9ybiB0ZXN0IHJlbGF5MCAXDTI2MTEyMjA1MDgzOFoY
DzIxMjYxMDI5MDUwODM4WjAdMRswGQYDVQQDDBJGb2dob3JuIHRlc3QgcmVsYXkw
WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASSP86tnAyWeaGjuh2etVr7nll4dfgO
yPdSWmuGZ+8wAgs5BU6dh42Vf1ZG0Xkg36uvXOe6C5i8bUP0HHCbUc+9o28wbTAd
BgNVHQ4EFgQUVOUnQ5i9MW8QtFKT0qBvycwOtbUwHwYDVR0jBBgwFoAUVOUnQ5i9
MW8QtFKT0qBvycwOtbUwDwYDVR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2Nh
bGhvc3SHBH8AAAEwCgYIKoZIzj0EAwIDRwAwRAIgLy1con7bybr8K58i9Mgji+Nv
VDUYVqG+uw65wL5+mkQCIDvqC5UMCJTnAK6Ymnro9C1uCZl0+88lOXo2t4WWlyPJ
-----END CERTIFICATE-----
)");
}

inline QSslConfiguration testTls()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(testCertificate());
    configuration.setPrivateKey(QSslKey(R"(
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgNBNl/f5l3/rV/cZt
14lkG5XMp32XLDqa1Z6j0hRIJWehRANCAASSP86tnAyWeaGjuh2etVr7nll4dfgO
yPdSWmuGZ+8wAgs5BU6dh42Vf1ZG0Xkg36uvXOe6C5i8bUP0HHCbUc+9
-----END PRIVATE KEY-----
)",
                                        QSsl::Ec));
    configuration.setPeerVerifyMode(
        QSslSocket::VerifyNone); // the server asks no client for a certificate
    return configuration;
}

} // namespace foghorn

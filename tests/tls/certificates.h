// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QTemporaryDir>

namespace foghorn::test {

/** A certificate authority of its own, made with openssl in a temporary folder. */
class Certificates
{
public:
    Certificates()
    {
        openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                 "-days", "2", "-subj", "/CN=Example Ltd CA", "-keyout", path("ca.key"), "-out",
                 path("ca.pem")});
    }
    /** The chain NAME.pem and its NAME.key for `hosts` ("DNS:localhost"); `days` below 0 = ran out. */
    void issue(const QByteArray &name, const QByteArray &hosts, int days = 2)
    {
        openssl({"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
                 "/CN=relay", "-addext", "subjectAltName=" + hosts, "-keyout", path(name + ".key"),
                 "-out", path(name + ".csr")});
        openssl({"x509", "-req", "-in", path(name + ".csr"), "-CA", path("ca.pem"), "-CAkey",
                 path("ca.key"), "-CAcreateserial", "-days", QByteArray::number(days),
                 "-copy_extensions", "copy", "-out", path(name + ".pem")});
    }
    QByteArray path(const QByteArray &name) const
    {
        return m_folder.filePath(QString::fromLatin1(name)).toUtf8();
    }
    QString file(const char *name) const { return QString::fromUtf8(path(name)); }
    QList<QSslCertificate> authority() const { return QSslCertificate::fromPath(file("ca.pem")); }

private:
    static void openssl(const QList<QByteArray> &arguments)
    {
        QStringList texts;
        for (const QByteArray &argument : arguments)
            texts.append(QString::fromUtf8(argument));
        QProcess process;
        process.start(QStringLiteral("openssl"), texts);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("openssl: %s", process.readAllStandardError().constData());
    }

    QTemporaryDir m_folder;
};

} // namespace foghorn::test

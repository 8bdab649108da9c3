// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/house.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace foghorn::faults {

namespace {

bool makeCertificate(const QString &certificate, const QString &key)
{
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                   u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                   u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s,
                   u"-keyout"_s, key, u"-out"_s, certificate});
    return openssl.waitForFinished() && openssl.exitCode() == 0;
}

} // namespace

QString House::folderTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) +
           u"/foghorn-faults-XXXXXX"_s;
}

House::House(Wire wire, journey::Launch launch)
{
    if (wire == Wire::Tls) {
        m_certificate = m_folder.filePath(u"certificate.pem"_s);
        const QString key = m_folder.filePath(u"key.pem"_s);
        if (!makeCertificate(m_certificate, key))
            qFatal("openssl made no certificate");
        launch.arguments += {u"--tls-certificate"_s, m_certificate, u"--tls-key"_s, key};
    }
    if (launch.data.isEmpty())
        launch.data = m_folder.filePath(u"store"_s);
    relay = std::make_unique<journey::RelayProcess>(launch);
}

bool House::open()
{
    if (!relay->start())
        return false;
    console = consoleAt(url());
    return console->isSignedIn();
}

QString House::staffUrl() const
{
    static const QRegularExpression line(u"relay.listeningForStaff urls=(\\S+)"_s);
    return line.match(QString::fromUtf8(relay->log())).captured(1);
}

std::unique_ptr<Console> House::consoleAt(const QString &url) const
{
    return std::make_unique<Console>(url, m_certificate);
}

std::unique_ptr<Desks> House::desks(int count)
{
    auto some = std::make_unique<Desks>(count, relay->url(), console->token(count), m_lastNumber);
    m_lastNumber += count;
    return some;
}

Notice longOutage(Instant now)
{
    Notice notice = journey::mailOutage(now);
    const QHash<QString, QString> lines{
        {u"en"_s, u"Mail that was sent to you waits at our supplier and arrives in order.\n\n"_s},
        {u"es"_s, u"El correo que le enviaron espera en nuestro proveedor y llega en orden.\n\n"_s},
        {u"fr"_s, u"Les messages attendent chez notre fournisseur et arrivent dans l'ordre.\n\n"_s},
        {u"pt"_s, u"As mensagens esperam no nosso fornecedor e chegam por ordem.\n\n"_s}};
    for (auto line = lines.begin(); line != lines.end(); ++line)
        notice.text[line.key()].details = line.value().repeated(7000 / int(line.value().size()));
    return notice;
}

double quantile(QList<double> values, double part)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(qsizetype(part * double(values.size() - 1)));
}

} // namespace foghorn::faults

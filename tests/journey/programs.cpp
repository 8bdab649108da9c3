// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/programs.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace foghorn::journey {

bool eventually(const std::function<bool()> &isSo)
{
    const QDeadlineTimer patience(30s);
    while (!isSo()) {
        if (patience.hasExpired())
            return false;
        QTest::qWait(50);
    }
    return true;
}

QString program(const QString &name)
{
    return QStringLiteral(FOGHORN_PROGRAMS "/") + name;
}

RelayProcess::RelayProcess(Launch launch) : m_launch(std::move(launch))
{
    if (m_launch.data.isEmpty())
        m_launch.data = m_folder.filePath(u"relay"_s);
    QFile file(passwordFile());
    if (file.open(QIODevice::WriteOnly)) {
        file.write(password);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    file.close();
    QProcess::execute(program(u"foghornd"_s),
                      {u"init"_s, u"--data"_s, m_launch.data, u"--administrator"_s,
                       QString::fromLatin1(administrator), u"--password-file"_s, passwordFile(),
                       u"--organisation"_s, u"Example Ltd"_s});
}

RelayProcess::~RelayProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        kill();
}

bool RelayProcess::start()
{
    const QString address = m_url.isEmpty() ? u"127.0.0.1:0"_s : m_url.section(u'/', 2, 2);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(m_folder.filePath(u"relay.log"_s), QIODevice::Append);
    const QStringList command =
        m_launch.before +
        QStringList{program(u"foghornd"_s), u"--data"_s, m_launch.data, u"--listen"_s, address} +
        m_launch.arguments;
    m_process.start(command.first(), command.mid(1));
    QByteArray said;
    while (!said.contains('\n') && m_process.waitForReadyRead(20'000))
        said += m_process.readAllStandardOutput();
    const QString line = QString::fromUtf8(said).section(u'\n', 0, 0);
    if (!line.startsWith("listening on "_L1))
        return false;
    m_url = line.mid(int(qstrlen("listening on ")));
    return true;
}

void RelayProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(10'000);
}

QByteArray RelayProcess::log() const
{
    QFile file(m_folder.filePath(u"relay.log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList RelayProcess::asAna() const
{
    return {u"--relay"_s,         m_url,         u"--login"_s, QString::fromLatin1(administrator),
            u"--password-file"_s, passwordFile()};
}

RelayProcess::Outcome RelayProcess::ctl(const QStringList &arguments, As who) const
{
    QProcess process;
    process.start(program(u"foghornctl"_s),
                  (who == As::Ana ? asAna() : QStringList{u"--relay"_s, m_url}) + arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString RelayProcess::tokenFile(int uses)
{
    const QString path = m_folder.filePath(u"token"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(ctl({u"enrolment-token"_s, u"--uses"_s, QString::number(uses)}).out);
    return path;
}

QJsonObject RelayProcess::tally(const QString &notice) const
{
    return QJsonDocument::fromJson(ctl({u"tally"_s, notice, u"--json"_s}).out).object();
}

int RelayProcess::number(const QString &notice, const QString &name) const
{
    return tally(notice)[name].toInt(-1);
}

QJsonArray RelayProcess::recipients(const QString &notice) const
{
    return QJsonDocument::fromJson(ctl({u"recipients"_s, notice, u"--json"_s}).out).array();
}

QString RelayProcess::write(const QJsonObject &json) const
{
    const QString path = m_folder.filePath(u"notice.json"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(json).toJson());
    return path;
}

QString RelayProcess::publish(const Notice &notice) const
{
    const Outcome outcome = ctl({u"publish"_s, write(toJson(notice))});
    if (outcome.exitCode != 0)
        qWarning("%s", outcome.err.constData());
    return QString::fromUtf8(outcome.out).trimmed();
}

bool RelayProcess::revise(const QString &notice, const QJsonObject &changes) const
{
    const Outcome outcome = ctl({u"revise"_s, notice, write(changes)});
    if (outcome.exitCode != 0)
        qWarning("%s", outcome.err.constData());
    return outcome.exitCode == 0;
}

Notice mailOutage(Instant now)
{
    Notice notice;
    notice.severity = Severity::Major;
    notice.phase = Phase::Identified;
    notice.services = {{u"email"_s,
                        {{u"en"_s, u"E-mail"_s},
                         {u"es"_s, u"Correo"_s},
                         {u"fr"_s, u"Messagerie"_s},
                         {u"pt"_s, u"E-mail"_s}}}};
    notice.defaultLanguage = u"en"_s;
    notice.text[u"en"_s] = {
        .headline = u"E-mail is not working"_s,
        .affected = u"Lyon and Madrid"_s,
        .impact =
            u"You cannot send or receive e-mail. Nothing is lost: messages will arrive later."_s,
        .actions = {{ActionTime::Now, u"Leave Outlook open; it will reconnect by itself."_s}}};
    notice.text[u"es"_s] = {
        .headline = u"El correo no funciona"_s,
        .impact =
            u"No puede enviar ni recibir correo. No se pierde nada: los mensajes llegarán más tarde."_s};
    notice.text[u"fr"_s] = {
        .headline = u"La messagerie ne fonctionne pas"_s,
        .impact = u"Vous ne pouvez ni envoyer ni recevoir d’e-mails. Rien n’est perdu."_s};
    notice.text[u"pt"_s] = {.headline = u"O e-mail não está a funcionar"_s,
                            .impact = u"Não pode enviar nem receber e-mails. Nada se perde."_s};
    notice.startsAt = now - 25min;
    notice.restoration = Restoration{RestorationKind::About, now + 5h, {}};
    notice.nextUpdateAt = now + 30min;
    notice.audience.everyone = true;
    notice.acknowledgement = Acknowledgement::Required;
    notice.contact.phone = u"4444"_s;
    return notice;
}

} // namespace foghorn::journey

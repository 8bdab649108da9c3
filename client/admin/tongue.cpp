// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/tongue.h"

#include "resources/resources.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QLocale atHome(Language language)
{
    switch (language) {
    case Language::English: return {QLocale::English, QLocale::UnitedKingdom};
    case Language::Spanish: return {QLocale::Spanish, QLocale::Spain};
    case Language::French: return {QLocale::French, QLocale::France};
    case Language::Portuguese: return {QLocale::Portuguese, QLocale::Portugal};
    }
    return QLocale::c();
}

} // namespace

QLocale localeFor(Language language, const QLocale &session)
{
    const QLocale home = atHome(language);
    if (session.language() == home.language())
        return session;
    const QLocale there(home.language(), session.territory());
    const bool exists =
        session.language() != QLocale::C && session.territory() == there.territory();
    return exists ? there : home;
}

Tongue::Tongue(Language language, const QLocale &session)
{
    loadResources();
    QLocale::setDefault(localeFor(language, session));
    // English, too, is translated: its source has no plural forms.
    if (m_ours.load(u":/foghorn/translations/admin_%1.qm"_s.arg(toString(language))))
        QCoreApplication::installTranslator(&m_ours);
    // Qt comes with es and fr; of pt Debian's has only Brazilian, which serves a dialog box better than English.
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    const QString tag = toString(language);
    if (m_qts.load(u"qtbase_"_s + tag, folder) ||
        (language == Language::Portuguese && m_qts.load(u"qtbase_pt_BR"_s, folder)))
        QCoreApplication::installTranslator(&m_qts);
}

Tongue::~Tongue()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    QLocale::setDefault(m_before);
}

} // namespace foghorn

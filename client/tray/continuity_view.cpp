// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/tray/continuity_view.h"

#include "client/popup/safe_link.h"
#include "client/popup/words.h"
#include "common/harmless_text.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {

QDate dayOf(Instant at, const Reader &reader)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), reader.zone).date();
}

QString numbered(const QStringList &actions)
{
    QStringList lines;
    for (const QString &action : actions)
        lines << (actions.size() > 1 ? u"%1. %2"_s.arg(lines.size() + 1).arg(action) : action);
    return lines.join(u'\n');
}

void setWords(QLabel *label, const QString &words)
{
    label->setText(harmlessText(words, Lines::Many));
    label->setVisible(!words.isEmpty());
}

} // namespace

ContinuityView::ContinuityView(const Words &words, QWidget *parent)
    : QScrollArea(parent), m_words(words), m_body(new QWidget), m_headline(new QLabel),
      m_asOf(new QLabel), m_actions(new QLabel), m_details(new QLabel), m_phone(new QLabel),
      m_link(new QPushButton)
{
    setObjectName(u"continuityCard"_s);
    setAccessibleName(words(QT_TRANSLATE_NOOP("Tray", "If nothing works")));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_headline->setObjectName(u"cardHeadline"_s);
    m_asOf->setObjectName(u"cardAsOf"_s);
    m_actions->setObjectName(u"cardActions"_s);
    m_details->setObjectName(u"cardDetails"_s);
    m_phone->setObjectName(u"cardPhone"_s);
    m_link->setObjectName(u"cardLink"_s);
    auto *column = new QVBoxLayout(m_body);
    for (QLabel *label : {m_headline, m_asOf, m_phone, m_actions, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    // Whom to call comes first: what is further down may have to be scrolled to.
    auto *call = new QHBoxLayout;
    call->addWidget(m_phone, 1);
    call->addWidget(m_link, 0, Qt::AlignTrailing | Qt::AlignVCenter);
    column->addWidget(m_headline);
    column->addLayout(call);
    column->addWidget(m_actions);
    column->addWidget(m_details);
    column->addWidget(m_asOf);
    connect(m_link, &QPushButton::clicked, this, &ContinuityView::open);
    setWidget(m_body);
    setWidgetResizable(true);
    hide();
}

void ContinuityView::setTheme(const Theme &theme)
{
    m_headline->setFont(theme.scaledFont(18, QFont::DemiBold));
    m_asOf->setFont(theme.scaledFont(12));
    for (QWidget *part : QList<QWidget *>{m_actions, m_details, m_link})
        part->setFont(theme.scaledFont(14));
    m_phone->setFont(theme.scaledFont(16, QFont::DemiBold));
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.ground);
    colours.setColor(QPalette::WindowText, theme.text);
    setPalette(colours);
    QPalette soft = colours;
    soft.setColor(QPalette::WindowText, theme.softText);
    m_asOf->setPalette(soft);
    fit();
}

void ContinuityView::setCard(const ContinuityCard &card, const Reader &reader)
{
    const CardText text = card.textFor(toString(reader.language));
    setWords(m_headline, text.headline);
    setWords(m_asOf, m_words(QT_TRANSLATE_NOOP("Tray", "As of %1"))
                         .arg(dateWords(dayOf(card.issuedAt, reader), reader.language)));
    setWords(m_actions, numbered(text.actions));
    setWords(m_details, text.details);
    setWords(m_phone, card.contact.phone);
    const SafeLink link = safeLink(card.contact.url);
    m_url = card.contact.url;
    m_link->setText(QString(link.words).replace(u'&', u"&&"_s));
    m_link->setVisible(!link.url.isEmpty());
    fit();
}

void ContinuityView::open() const
{
    if (const SafeLink link = safeLink(m_url); mayBeOpened(link.url))
        QDesktopServices::openUrl(link.url);
}

void ContinuityView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void ContinuityView::fit()
{
    const int wanted = m_body->layout()->totalHeightForWidth(viewport()->width());
    const int height = std::min(wanted + 2 * frameWidth(), window()->height() * 2 / 5);
    if (height > 0 && height != maximumHeight())
        setFixedHeight(height);
}

} // namespace foghorn

// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/admin/preview_choice.h"

#include "client/admin/choice_box.h"
#include "client/admin/language_choice.h"
#include "client/admin/named.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace foghorn {

namespace {
enum Colours { AsHere, Light, Dark };
}

PreviewChoice::PreviewChoice(QWidget *parent)
    : QWidget(parent), m_colours(named(new ChoiceBox, "previewColours")),
      m_size(named(new ChoiceBox, "previewSize")),
      m_language(named(new ChoiceBox, "previewLanguage"))
{
    m_colours->addItems({tr("my colours"), tr("light"), tr("dark")});
    m_colours->setAccessibleName(tr("Colours of the preview"));
    for (const int percent : {100, 150, 200})
        m_size->addItem(u"%1 %"_s.arg(percent), percent);
    m_size->setAccessibleName(tr("Size of the text in the preview"));
    m_language->setAccessibleName(tr("Language of the preview"));
    setLanguages({});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (QComboBox *box : {m_colours, m_size, m_language}) {
        row->addWidget(box);
        connect(box, &QComboBox::activated, this, &PreviewChoice::chosen);
    }
    row->addStretch();
}

void PreviewChoice::setLanguages(const QStringList &tags)
{
    if (m_language->count() > 0 && tags == m_tags)
        return;
    m_tags = tags;
    const QString before = language();
    m_language->clear();
    m_language->addItem(tr("as written"), QString());
    for (const QString &tag : tags)
        m_language->addItem(languageName(tag), tag);
    m_language->setCurrentIndex(std::max(0, m_language->findData(before)));
    m_language->setVisible(tags.size() > 1);
}

QString PreviewChoice::language() const
{
    return m_language->currentData().toString();
}

Theme PreviewChoice::theme(const Theme &here) const
{
    QFont font = here.font;
    font.setPixelSize(font.pixelSize() * m_size->currentData().toInt() / 100);
    switch (m_colours->currentIndex()) {
    case Light: return Theme::light(font);
    case Dark: return Theme::dark(font);
    default: break;
    }
    Theme same = here;
    same.font = font;
    return same;
}

} // namespace foghorn

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/popup/theme.h"
#include "common/model/continuity_card.h"
#include "common/model/time_words.h"

#include <QScrollArea>

class QLabel;
class QPushButton;

namespace foghorn {

class Words;

/** The continuity card as a person reads it: what to do, whom to call, and how old that is. As high as its words,
    at most two fifths of its window: then it scrolls, whom to call on top. */
class ContinuityView : public QScrollArea
{
    Q_OBJECT
public:
    ContinuityView(const Words &words, QWidget *parent);
    void setTheme(const Theme &theme);
    void setCard(const ContinuityCard &card, const Reader &reader);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void open() const;

    const Words &m_words;
    QWidget *m_body;
    QLabel *m_headline, *m_asOf, *m_actions, *m_details, *m_phone;
    QPushButton *m_link;
    QString m_url;
};

} // namespace foghorn

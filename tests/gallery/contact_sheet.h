// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QWidget>

namespace foghorn {

/** What `widget` looks like, painted with `ratio` device pixels per logical pixel. */
QImage pictureOf(QWidget &widget, qreal ratio = 1);

/** Many pictures on one sheet, in captioned sections, so that a person sees them all at a glance. */
class ContactSheet
{
public:
    /** Pictures are shown at `scale` of their logical size. */
    explicit ContactSheet(qreal scale, int width = 4800);
    void beginSection(const QString &caption);
    void add(const QImage &picture, const QString &caption);
    /** Writes FOGHORN_GALLERY_FOLDER/NAME.png and returns its path; empty when it could not be written. */
    QString save(const QString &name) const;

private:
    struct Picture
    {
        QImage image;
        QString caption;
    };
    struct Section
    {
        QString caption;
        QList<Picture> pictures;
    };
    int flow(class QPainter *painter) const;

    qreal m_scale;
    int m_width;
    QList<Section> m_sections;
};

} // namespace foghorn

package ca.etalon.reports.chart;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jfree.svg.SVGGraphics2D;

/** A drawing surface that hands every call on to JFreeSVG, whose own class cannot be extended: nothing else is here. */
abstract class ForwardingGraphics extends Graphics2D {

    private final SVGGraphics2D svg;

    ForwardingGraphics(SVGGraphics2D svg) {
        this.svg = svg;
    }

    SVGGraphics2D svg() {
        return svg;
    }

    @Override
    public void addRenderingHints(Map<?, ?> a) {
        svg.addRenderingHints(a);
    }

    @Override
    public void clearRect(int a, int b, int c, int d) {
        svg.clearRect(a, b, c, d);
    }

    @Override
    public void clip(Shape a) {
        svg.clip(a);
    }

    @Override
    public void clipRect(int a, int b, int c, int d) {
        svg.clipRect(a, b, c, d);
    }

    @Override
    public void copyArea(int a, int b, int c, int d, int e, int f) {
        svg.copyArea(a, b, c, d, e, f);
    }

    @Override
    public Graphics create() {
        return svg.create();
    }

    @Override
    public void dispose() {
        svg.dispose();
    }

    @Override
    public void draw(Shape a) {
        svg.draw(a);
    }

    @Override
    public void drawArc(int a, int b, int c, int d, int e, int f) {
        svg.drawArc(a, b, c, d, e, f);
    }

    @Override
    public void drawGlyphVector(GlyphVector a, float b, float c) {
        svg.drawGlyphVector(a, b, c);
    }

    @Override
    public boolean drawImage(Image a, AffineTransform b, ImageObserver c) {
        return svg.drawImage(a, b, c);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, Color d, ImageObserver e) {
        return svg.drawImage(a, b, c, d, e);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, Color f, ImageObserver g) {
        return svg.drawImage(a, b, c, d, e, f, g);
    }

    @Override
    public boolean drawImage(
            Image a, int b, int c, int d, int e, int f, int g, int h, int i, Color j, ImageObserver k) {
        return svg.drawImage(a, b, c, d, e, f, g, h, i, j, k);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, int f, int g, int h, int i, ImageObserver j) {
        return svg.drawImage(a, b, c, d, e, f, g, h, i, j);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, int d, int e, ImageObserver f) {
        return svg.drawImage(a, b, c, d, e, f);
    }

    @Override
    public boolean drawImage(Image a, int b, int c, ImageObserver d) {
        return svg.drawImage(a, b, c, d);
    }

    @Override
    public void drawImage(BufferedImage a, BufferedImageOp b, int c, int d) {
        svg.drawImage(a, b, c, d);
    }

    @Override
    public void drawLine(int a, int b, int c, int d) {
        svg.drawLine(a, b, c, d);
    }

    @Override
    public void drawOval(int a, int b, int c, int d) {
        svg.drawOval(a, b, c, d);
    }

    @Override
    public void drawPolygon(int[] a, int[] b, int c) {
        svg.drawPolygon(a, b, c);
    }

    @Override
    public void drawPolyline(int[] a, int[] b, int c) {
        svg.drawPolyline(a, b, c);
    }

    @Override
    public void drawRenderableImage(RenderableImage a, AffineTransform b) {
        svg.drawRenderableImage(a, b);
    }

    @Override
    public void drawRenderedImage(RenderedImage a, AffineTransform b) {
        svg.drawRenderedImage(a, b);
    }

    @Override
    public void drawRoundRect(int a, int b, int c, int d, int e, int f) {
        svg.drawRoundRect(a, b, c, d, e, f);
    }

    @Override
    public void drawString(String a, float b, float c) {
        svg.drawString(a, b, c);
    }

    @Override
    public void drawString(String a, int b, int c) {
        svg.drawString(a, b, c);
    }

    @Override
    public void drawString(AttributedCharacterIterator a, float b, float c) {
        svg.drawString(a, b, c);
    }

    @Override
    public void drawString(AttributedCharacterIterator a, int b, int c) {
        svg.drawString(a, b, c);
    }

    @Override
    public void fill(Shape a) {
        svg.fill(a);
    }

    @Override
    public void fillArc(int a, int b, int c, int d, int e, int f) {
        svg.fillArc(a, b, c, d, e, f);
    }

    @Override
    public void fillOval(int a, int b, int c, int d) {
        svg.fillOval(a, b, c, d);
    }

    @Override
    public void fillPolygon(int[] a, int[] b, int c) {
        svg.fillPolygon(a, b, c);
    }

    @Override
    public void fillRect(int a, int b, int c, int d) {
        svg.fillRect(a, b, c, d);
    }

    @Override
    public void fillRoundRect(int a, int b, int c, int d, int e, int f) {
        svg.fillRoundRect(a, b, c, d, e, f);
    }

    @Override
    public Color getBackground() {
        return svg.getBackground();
    }

    @Override
    public Shape getClip() {
        return svg.getClip();
    }

    @Override
    public Rectangle getClipBounds() {
        return svg.getClipBounds();
    }

    @Override
    public Color getColor() {
        return svg.getColor();
    }

    @Override
    public Composite getComposite() {
        return svg.getComposite();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return svg.getDeviceConfiguration();
    }

    @Override
    public Font getFont() {
        return svg.getFont();
    }

    @Override
    public FontMetrics getFontMetrics(Font a) {
        return svg.getFontMetrics(a);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return svg.getFontRenderContext();
    }

    @Override
    public Paint getPaint() {
        return svg.getPaint();
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key a) {
        return svg.getRenderingHint(a);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return svg.getRenderingHints();
    }

    @Override
    public Stroke getStroke() {
        return svg.getStroke();
    }

    @Override
    public AffineTransform getTransform() {
        return svg.getTransform();
    }

    @Override
    public boolean hit(Rectangle a, Shape b, boolean c) {
        return svg.hit(a, b, c);
    }

    @Override
    public void rotate(double a, double b, double c) {
        svg.rotate(a, b, c);
    }

    @Override
    public void rotate(double a) {
        svg.rotate(a);
    }

    @Override
    public void scale(double a, double b) {
        svg.scale(a, b);
    }

    @Override
    public void setBackground(Color a) {
        svg.setBackground(a);
    }

    @Override
    public void setClip(int a, int b, int c, int d) {
        svg.setClip(a, b, c, d);
    }

    @Override
    public void setClip(Shape a) {
        svg.setClip(a);
    }

    @Override
    public void setColor(Color a) {
        svg.setColor(a);
    }

    @Override
    public void setComposite(Composite a) {
        svg.setComposite(a);
    }

    @Override
    public void setFont(Font a) {
        svg.setFont(a);
    }

    @Override
    public void setPaint(Paint a) {
        svg.setPaint(a);
    }

    @Override
    public void setPaintMode() {
        svg.setPaintMode();
    }

    @Override
    public void setRenderingHint(RenderingHints.Key a, Object b) {
        svg.setRenderingHint(a, b);
    }

    @Override
    public void setRenderingHints(Map<?, ?> a) {
        svg.setRenderingHints(a);
    }

    @Override
    public void setStroke(Stroke a) {
        svg.setStroke(a);
    }

    @Override
    public void setTransform(AffineTransform a) {
        svg.setTransform(a);
    }

    @Override
    public void setXORMode(Color a) {
        svg.setXORMode(a);
    }

    @Override
    public void shear(double a, double b) {
        svg.shear(a, b);
    }

    @Override
    public void transform(AffineTransform a) {
        svg.transform(a);
    }

    @Override
    public void translate(double a, double b) {
        svg.translate(a, b);
    }

    @Override
    public void translate(int a, int b) {
        svg.translate(a, b);
    }
}

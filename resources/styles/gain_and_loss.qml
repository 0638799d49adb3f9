<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.16-Białowieża" styleCategories="Symbology">
 <pipe-data-defined-properties>
  <Option type="Map">
   <Option value="" type="QString" name="name"/>
   <Option name="properties"/>
   <Option value="collection" type="QString" name="type"/>
  </Option>
 </pipe-data-defined-properties>
 <pipe>
  <provider>
   <resampling zoomedInResamplingMethod="nearestNeighbour" zoomedOutResamplingMethod="nearestNeighbour" maxOversampling="2" enabled="false"/>
  </provider>
  <rasterrenderer nodataColor="" band="1" type="paletted" alphaBand="-1" opacity="1">
   <minMaxOrigin>
    <limits>None</limits>
    <extent>WholeRaster</extent>
    <statAccuracy>Estimated</statAccuracy>
    <cumulativeCutLower>0.02</cumulativeCutLower>
    <cumulativeCutUpper>0.98</cumulativeCutUpper>
    <stdDevFactor>2</stdDevFactor>
   </minMaxOrigin>
   <colorPalette>
    <paletteEntry value="0" label="No water" color="#ded6c6" alpha="0"/>
    <paletteEntry value="1" label="Water in both" color="#0000ff" alpha="255"/>
    <paletteEntry value="2" label="Gain" color="#22b14c" alpha="255"/>
    <paletteEntry value="3" label="Loss" color="#d1102d" alpha="255"/>
   </colorPalette>
  </rasterrenderer>
  <brightnesscontrast brightness="0" contrast="0" gamma="1"/>
  <huesaturation colorizeBlue="128" colorizeRed="255" colorizeGreen="128" invertColors="0" grayscaleMode="0" saturation="0" colorizeOn="0" colorizeStrength="100"/>
  <rasterresampler maxOversampling="2"/>
  <resamplingStage>resamplingFilter</resamplingStage>
 </pipe>
 <blendMode>0</blendMode>
</qgis>

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
  <rasterrenderer nodataColor="" band="1" type="singlebandpseudocolor" classificationMax="12" alphaBand="-1" classificationMin="0" opacity="1">
   <minMaxOrigin>
    <limits>None</limits>
    <extent>WholeRaster</extent>
    <statAccuracy>Estimated</statAccuracy>
    <cumulativeCutLower>0.02</cumulativeCutLower>
    <cumulativeCutUpper>0.98</cumulativeCutUpper>
    <stdDevFactor>2</stdDevFactor>
   </minMaxOrigin>
   <rastershader>
    <colorrampshader minimumValue="0" clip="0" labelPrecision="6" classificationMode="1" maximumValue="12" colorRampType="INTERPOLATED">
     <item value="0" label="0" color="#f7f3e8" alpha="255"/>
     <item value="1" label="1" color="#cfe8f2" alpha="255"/>
     <item value="6" label="6" color="#5b9fd0" alpha="255"/>
     <item value="12" label="12" color="#0a2a8f" alpha="255"/>
     <rampLegendSettings direction="0" prefix="" minimumLabel="" orientation="2" useContinuousLegend="1" maximumLabel="" suffix="">
      <numericFormat id="basic">
       <Option type="Map">
        <Option value="" type="QChar" name="decimal_separator"/>
        <Option value="6" type="int" name="decimals"/>
        <Option value="0" type="int" name="rounding_type"/>
        <Option value="false" type="bool" name="show_plus"/>
        <Option value="true" type="bool" name="show_thousand_separator"/>
        <Option value="false" type="bool" name="show_trailing_zeros"/>
        <Option value="" type="QChar" name="thousand_separator"/>
       </Option>
      </numericFormat>
     </rampLegendSettings>
    </colorrampshader>
   </rastershader>
  </rasterrenderer>
  <brightnesscontrast brightness="0" contrast="0" gamma="1"/>
  <huesaturation colorizeBlue="128" colorizeRed="255" colorizeGreen="128" invertColors="0" grayscaleMode="0" saturation="0" colorizeOn="0" colorizeStrength="100"/>
  <rasterresampler maxOversampling="2"/>
  <resamplingStage>resamplingFilter</resamplingStage>
 </pipe>
 <blendMode>0</blendMode>
</qgis>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
 <context>
  <name>WaterGee</name>
  <message>
   <location filename="../../water_gee_plugin/child_process.py" />
   <source>{program} could not be started.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source> and </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>Install the engine in Settings ▸ Options ▸ Water GEE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>It is being installed at this moment; wait until that is done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>No Python was found for the engine; choose one in Settings ▸ Options ▸ Water GEE, or name it in {variable}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>QGIS's own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>The engine is damaged: repair it in Settings ▸ Options ▸ Water GEE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>The engine is older than this version of Water GEE: update it in Settings ▸ Options ▸ Water GEE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>The engine's Python ({python}) lacks it; install it there, or let Water GEE install its own engine in Settings ▸ Options ▸ Water GEE.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>The engine's Python {python}, {source}, does not exist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>This needs {packages}. {advice}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>Water GEE's own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>chosen here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>chosen in Settings ▸ Options ▸ Water GEE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>named by the variable {variable}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>named by {variable}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>{advice}, or name a Python that has it in {variable}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Add OpenStreetMap to the map, to see where things are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Base map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Click the corners on the map; a right click ends.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Click the corners; a right click ends, Backspace goes back, Escape gives up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Drag a rectangle on the map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Drag a rectangle on the map.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Draw an area on the map first, or choose another way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Draw on the map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Give a WRS-2 path and row, such as 231/62.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>No feature of {} is selected; select some, or take all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Polygon</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Polygons of a layer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Rectangle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Selected features only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>The map's extent when the run starts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>The project has no polygon layer; add one, or draw an area.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>WRS-2 path/row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>What the map shows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Where</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>{:.3f}° to {:.3f}° E, {:.3f}° to {:.3f}° N</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/desktop.py" />
   <source>Algorithms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/desktop.py" />
   <source>All algorithms of Water GEE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/desktop.py" />
   <source>Enable the plugin Processing to see the algorithms.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/dock.py" />
   <source>Install…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/dock.py" />
   <source>Next: {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Age</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Asking Earth Engine…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Cancel chosen tasks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Check account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Choose tasks that wait or run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>EECU-s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Earth Engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Earth Engine is ready, and restricted: the quota is used up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Earth Engine is ready.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Exports on Earth Engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Google Cloud project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Not checked yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Not checked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Not signed in yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Open result</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Refresh</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Sign in to Earth Engine, choose the project, and look after exports</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Sign in…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Signed in, but no project is named; fill it in below.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>The project is not registered for Earth Engine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Water GEE has started no export in this project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>being cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>the one of the sign-in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>1. Noisy labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>2. Correction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Before / after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Correct labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Histogram of the index</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Label tiles as water or land for free, and correct the labels' noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Labelling one tile…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Labels the tile in the middle of the map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Make labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Pixels changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Preview of labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Preview on the map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Raster of what was changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Switches between the labels and the corrected ones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>What was changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>round</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>tiles corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>to land</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>to water</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>{:.1%} of the pixels are water.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>{to_water:,} pixels to water, {to_land:,} to land. The label missed an estimated {missed:.1%} of the water and called {false:.2%} of the land water.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Also the probability of water</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Asking Earth Engine for a live map…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Elevation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Estimate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Input</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Live preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Map on Earth Engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Map water</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Map water with a trained model, here or on Earth Engine, and measure the maps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Mapping</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Maps go to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>On Earth Engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>On this machine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Probability</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Shows the map as Earth Engine draws it; the layer is not saved with the project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Water</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Water map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>What this takes on Earth Engine: tiles, EECU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>all {} periods</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>{:,.2f} km² of water.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>{} exports are started; the dock Earth Engine shows how they go.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>{} is on the map.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>&lt;b&gt;{tiles} tiles × {periods} periods&lt;/b&gt;, about {megabytes:,.0f} MB to hold, {time} at 20 tiles a second at best. {scenes} scenes; clear looks a period by cloud cover: {least:.1f} to {most:.1f}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Choose an area and years, or a scene on disk, and get its tiles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Cut tiles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Download</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Map this scene in one go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Resume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Scene on disk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Scenes by month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>States of tiles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Tile grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Tile set folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Tiles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Water GEE – preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Years</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>scenes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>{} of {} tiles are there; Resume goes on with the rest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>F1, held-out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>Import…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>Loss and F1 by round</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>Models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>New model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>The model is ready; F1 on held-out blocks {:.3f}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>Train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>Train the network on labelled tiles, and look at the models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>Training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>loss, held-out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>loss, training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>All files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Browse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Choose a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Choose a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Choose a raster</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>File…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>First month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>First year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Last month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Last year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Save as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>automatic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>(QGIS's Python was not found)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>A folder that this command has filled on a computer with the same system and Python (nothing is fetched then):</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Cancel the installation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Cancelled; what was begun has been removed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Checking that everything can be imported…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Copy the log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Fetching {package}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Folder of wheels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>From:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Go on in the background</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>How much:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Install</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Install again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Log of the installation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Made from:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Note: the engine runs on {python}, which was named in the options or by {variable}; the environment is used when that name is taken away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Progress of the installation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Starting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Stopping and removing what was begun…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>TensorFlow, Google's Earth Engine client, h5py, and the packages these need</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>The engine is ready: {packages}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Time:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Training, and all work with Earth Engine, need packages that QGIS does not have. Water GEE installs them in an environment of their own: QGIS's Python and other plugins stay as they are. Labels, their correction, and mapping with a trained model work without them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Unpacking the packages…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Update</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Water GEE: install the engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>What:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Where:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Without internet: from a folder of wheels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>about {download:.0f} MB to fetch, {disk:.1f} GB on disk; {free:.1f} GB are free</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>one to two minutes after the download</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>pypi.org, or the index that pip is set to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_task.py" />
   <source>Installing the engine of Water GEE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_task.py" />
   <source>Removing the engine of Water GEE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_task.py" />
   <source>Verifying the engine of Water GEE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/form.py" />
   <source>More settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/layers.py" />
   <source>Tiles (being fetched)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/live_preview.py" />
   <source>Live preview on Earth Engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/live_preview.py" />
   <source>Water GEE – live</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/live_preview.py" />
   <source>Water {} (live, not saved)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>F1 on held-out blocks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>Inputs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>Periods</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>Pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>Sensors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>Threshold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>Trained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>Weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>&amp;Endpoint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>&amp;Folder of results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>&amp;Install…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>&amp;Requests at once, at most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>&amp;Show…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>&amp;Update…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>&amp;Verify</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>A Python that has tensorflow and earthengine-api, with the numpy and GDAL of this QGIS. It is used instead of the engine above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>A project that is registered for Earth Engine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>An&amp;other interpreter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Another address of the service, such as a server on this machine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Being worked on…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Cancelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Damaged: {fault} Install it again to repair it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Downloads begin with few and take more as the service bears it, never more than this. Earth Engine allows 40 a project; leave some to others who share it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Fewer leave room for other programs while mapping and training run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Folder of results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Google Cloud &amp;project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Imports everything in a fresh process</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>In use: {python}, {source}; it has all that is needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>In use: {python}, {source}; it lacks {packages}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>No Python was found for the engine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Not installed. Training, and all work with Earth Engine, need it; mapping with a trained model does not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Older than this version of Water GEE needs ({packages}). Update it to go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>On this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Processor &amp;cores to work with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Python for the engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Re&amp;move…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Re&amp;pair…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Ready: {packages}. It lies in {folder}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Remove the engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Remove the engine's environment from {folder}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Verified.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Where tile sets, models and maps go that you give no place of their own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Working on the engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>all {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>its files are not all there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>none: the engine above</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>the one you signed in with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>{python}, {source}, does not exist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Cancelled; nothing half-made was kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Copied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Copy as Python</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Copy as qgis_process command</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Copy problem report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Copy this run as a command or as Python, or its report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Done in {}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Finish and keep the best</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Open in the toolbox…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>State of the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Stopping…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>The report is copied; it holds no credentials.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>{} h {} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>{} min {} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>{} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs.py" />
   <source>The run failed; the log tells more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Areas are in {}; on the ground that all {} maps see, {:,.2f} km².</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Choose at least one water map.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Click a place on the map to see when it was water</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>History of a place…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Measure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Water area by period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Water in {:.0%} of {} looks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Water maps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Water occurrence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Water through time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>all that each sees</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>land</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>not seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>water</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>water, km²</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>where all see</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>All sources combined</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>April</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>August</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>Automatic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>Automatic (combined)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>By evidence (fast)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>DSWE tests</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>December</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>Earth Engine asset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>February</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>January</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>July</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>June</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>March</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>May</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>November</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>October</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>QA_PIXEL water bit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>Reference raster</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>September</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>Water_gee v1 (self-learning, slow)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>arrays (short)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>bands (less memory)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>being fetched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>cirrus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>cloud</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>cloud shadow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>cloud's rim</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>every scene on its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>median of each band</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>medoid (a real observation)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>nothing seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>one composite a season</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>saturated pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>snow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>this machine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>Making an environment with {python}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>The Python that QGIS runs on was not found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>The engine's packages cannot be imported: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>The environment could not be made: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>The environment needs {needed:.1f} GB in {folder}; only {free:.1f} GB are free.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>The environment's Python {path} is gone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>The folder of wheels {folder} is not there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>The system's Python lacks the part that makes environments. On Debian and Ubuntu install it with: sudo apt install python3-venv</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>There is no environment to verify.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>it ended without a word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/pip_output.py" />
   <source>A file could not be written; a virus scanner may hold it. Try again, or allow the folder in the scanner.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/pip_output.py" />
   <source>The disk is full. Nothing was kept; free some space and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/pip_output.py" />
   <source>The package index could not be reached. Check the network and QGIS's proxy settings, or install from a folder of wheels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/pip_output.py" />
   <source>The package index showed a certificate that this computer does not trust. Behind a company's proxy, ask for its certificate and name it in pip's settings (cert).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/pip_output.py" />
   <source>There is no build of {package} for this Python and system.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/pip_output.py" />
   <source>it said nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/pip_output.py" />
   <source>pip failed: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/private_environment.py" />
   <source>The engine's environment is being changed already, perhaps by another QGIS.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/private_environment.py" />
   <source>The environment is no longer used, but {folder} could not be removed whole; a running engine may still hold it. Close QGIS and delete the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithm.py" />
   <source>Seed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithm.py" />
   <source>The folder that Cut tiles made; it holds tiles.gpkg.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithm.py" />
   <source>The same seed, input and settings give the same result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithm.py" />
   <source>Tile set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithm.py" />
   <source>{title} is missing. {help}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>A raster of 0 (land) and 1 (water) on any grid, or points with a class.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>A raster of 0 (land) and 1 (water); other values are not counted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>A table: figure, value, and the interval where there is one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Adds area-adjusted estimates; the points must be drawn at random within each mapped class.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Area-adjusted water area in km²</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Assess accuracy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Class field of points</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Compares a water map or label with a reference, a raster or points: confusion matrix, precision, recall, F1, IoU, overall accuracy and kappa. For points drawn at random within each mapped class it adds area-adjusted estimates with 95 % confidence intervals (Olofsson et al. 2014).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>For points: the field that holds 0 or land, 1 or water.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Half-width of its 95 % interval in km²</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Map or label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Maps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Pixels or points compared</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Points are stratified by map class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>confusion matrix</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>f1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>iou</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>kappa</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>validation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>Cancel tasks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>Cancels batch tasks on Google Earth Engine by their ids. Only tasks that Water GEE has started are cancelled, never another tool's; a task that has ended stays as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>Ids as List tasks gives them, with commas or spaces between them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>Ids of tasks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>Tasks that were asked to end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>batch</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>earth engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>gee</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>task</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>Opens your browser to sign in to Google; it is waited for up to five minutes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>Report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>Sign in first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>State of the account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>Tells whether Earth Engine is ready for a project: signed in, registered, restricted. Asks it a few pixels to see how it behaves where its documentation is silent. The report names no account and no project, and can be attached to a bug.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>Text (*.txt)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>The report as a text file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>quota</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>sign in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>A model that Train model or Import model wrote.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>A project registered for Earth Engine. Empty: the one of the settings or sign-in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>A year, or a range such as 2018-2022: one map a season.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Cloud at most (%)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Composite</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Encoding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>First and last month of the season, such as 6-8; 11-2 goes over New Year.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>How the network is written: arrays is short, bands takes less memory there. auto takes arrays unless two small requests find that Earth Engine treats them otherwise.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Landsat 4 and 5 (LT04, LT05), 7 (LE07, until 2016), 8 and 9 (LC08, LC09).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>NASADEM and SRTM reach from 60° N to 56° S, GLO30 everywhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Pixels with these marks in QA_PIXEL and QA_RADSAT count as not seen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Scenes with more cloud are left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>What hides the ground</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>median of each band, or medoid: the scene nearest to it at each pixel.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>season is one composite a year; scenes is every scene on its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>A function of an image: five bands of digital numbers, and elevation where the model needs it, give each class's probability. The script has the same name and ends in .js.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Bytes of the expression</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Convert model for Earth Engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Expression</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Function calls</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>JSON (*.json)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Largest change of a probability by rounding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Levels of nesting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Script for the Code Editor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>What the script brings into view; else what its map shows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Where the script takes elevation from, for a model that needs it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Writes a model as an Earth Engine expression (JSON), and beside it a script that pastes into the Code Editor and draws the map there. Nobody is asked and nothing is sent, but for the encoding bands, which needs to know how Earth Engine takes kernels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>code editor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>expression</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>javascript</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>{bytes:,} bytes, {depth} levels, {calls:,} calls.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>A raster of three colours: kept, water added, water removed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Corrected labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Corrects a tile set's noisy labels over all tiles at once: the label is weighed against the scene's other sources by their estimated error rates, mixed pixels are solved from pure ones nearby, and dark areas without any sure water are refused. Tells how many pixels it changed in each direction, and never turns a set all land or all water.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Estimated share of land that the label calls water</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Estimated share of water that the label misses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Folder for the corrected labels. Empty: corrected/ in the tile set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Folder of the labels to correct. Empty: labels/ in the tile set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>For v1: rounds of learning; 0 is its own number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Method</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Pixels changed to land</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Pixels changed to water</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Rounds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Share of pixels changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>noise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>robust is the better one; v1 is the published method (three rounds of fresh networks; needs TensorFlow and elevation; slow), for comparison.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>self-learning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>A polygon a tile (EPSG:4326) with its id, UTM zone, column and row.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>Create tile grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>Makes the grid of tiles that meet an area. Tiles lie on the pixel lattice of Landsat (UTM, 30 m), so that images of any year need no resampling. Give polygons, an extent, or WRS-2 paths and rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>Number of tiles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>Pixels on each side of a tile. Tile sets use 512.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>Tile size in pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>grid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>path</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>wrs-2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cut_tiles.py" />
   <source>A Landsat Level-2 bundle as a folder, its MTL file, a .tar or a .tar.gz, or a multi-band raster in a projected CRS.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cut_tiles.py" />
   <source>A new or empty folder for the tile set; the same cut again goes on where it ended.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cut_tiles.py" />
   <source>Cuts a scene on disk into a tile set: images of 512 × 512 pixels, elevation, and a catalogue. The scene is a Landsat 4-9 Collection 2 Level-2 bundle (folder, .tar, .tar.gz) or any multi-band raster. What QA_PIXEL marks as cloud, shadow or cirrus becomes no data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cut_tiles.py" />
   <source>Only tiles that meet these polygons are cut.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cut_tiles.py" />
   <source>bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cut_tiles.py" />
   <source>scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cut_tiles.py" />
   <source>tile set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>A new or empty folder, or the one of a run to go on with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>Download tiles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>Fetches a tile set of an area and years from Google Earth Engine: Landsat 4-9 Collection 2 surface reflectance, one image a season (the median of its clear looks) or one a scene, and elevation. A run that was cancelled or cut off goes on where it stopped when it is started again with the same settings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>One image a season and year from the first to the last year.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>Tiles fetched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>Tiles that could not be fetched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>composite</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>download</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>EECU-hours a month: community 150, contributor 1,000, partner 100,000.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>Estimate mapping on Earth Engine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>Tells what Map on Earth Engine or Export water maps would take: tiles, requests, bytes, and from a small window that is computed the EECU-hours and their share of the project's month. Where Earth Engine gives no profile of that window no cost is told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>The estimate in words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>Tier of the project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>cost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>eecu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>Export model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>Exported model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>Its ending says the kind. ONNX needs the package onnx beside TensorFlow.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>Keras model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>Keras model, older</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>ONNX model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>Writes a Water GEE model as a Keras model (.keras, .h5) or as ONNX (.onnx), for images of any size. Keras's takes rows × columns × features, ONNX features × rows × columns. What the model was trained on is not in these files.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>cnn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>convert</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>keras</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>onnx</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>tensorflow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>An Earth Engine asset, Google Drive, or Cloud Storage.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>At most so many EECU-hours</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Before the period and the run's mark in the maps' names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Composite first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Destination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>EECU-hours that the tasks have taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Export water maps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Folder or bucket</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Follows the tasks to their end; else the run ends once they are started.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Names begin with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Names of the maps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Starts one batch task a season on Google Earth Engine that maps water and writes the map to an asset, to Google Drive or to Cloud Storage. The maps equal those of Map on Earth Engine. The same run again starts nothing twice: it goes on with what is missing. Tasks go on when the run is stopped; Cancel tasks ends them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Tasks (JSON)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Tasks started by this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Tasks that succeeded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Tasks that wait or run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>The asset folder within the project (made where it is missing), the folder of Drive, or the bucket, with a folder in it after a slash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Wait for the tasks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>When the run's tasks have taken so much, the rest is cancelled; with a cap two tasks are started at a time. 0 is no cap.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Writes each season's composite to an asset first and maps that: it takes less memory there, and the next model costs only its network.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>asset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>drive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>A functional or sequential model of convolutions without padding (valid) and of stride 1, saved whole with model.save.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Counted from 0; in v1's model it is 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Features</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Import model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Keras models</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Number of weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Output that means water</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Reads a convolutional network that Keras 2 or 3 saved (.keras or .h5, v1's published model among them) and writes it as a Water GEE model. No code in the file is run. A layer that Water GEE does not know is named, with what could replace it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>The model file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Water GEE model (*.npz)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>What the model was trained on. auto chooses by the number of inputs: 8 with elevation, 7 without. The order is blue, green, red, nir, swir1, mndwi, leb, elevation ÷ 4000.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>h5</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>An extent, where no area is given.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Area</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Band map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Elevation (DEM)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Elevation in metres on any grid; it is warped to the scene's. Without it the network works without elevation.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Extent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Offset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Paths and rows such as 231/62, 232/62, where neither area nor extent is given.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Polygons; tiles that meet them are taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Reflectance = value × scale + offset, for a raster: one number, or one a band. Empty: as the file tells or its values suggest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Scale</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>See Scale. Empty: as the file tells, else 0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Which band is which, for a raster: blue=1, green=2, red=3, nir=4, swir1=5, swir2=6, or six numbers in that order. Empty: as the bands' names tell.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/list_tasks.py" />
   <source>List tasks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/list_tasks.py" />
   <source>Lists the batch tasks that Water GEE has started in a project: state, age, EECU-seconds and destination of each. Tasks of other tools are left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/list_tasks.py" />
   <source>Tasks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/list_tasks.py" />
   <source>Tasks that failed or were cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>AUTO is COMBINED: all sources that the tiles offer, weighed by their estimated error rates. QA is the water bit of QA_PIXEL; MNDWI, NDWI, AWEI (AWEIsh) and AWEINSH are indices above a threshold; DSWE counts five tests; REFERENCE is a raster of 0 (land) and 1 (water).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>Folder for the labels. Empty: labels/ in the tile set.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>For an index: above it is water. Empty: Otsu's threshold over all tiles. For DSWE: the number of tests that must hold, 3 by default.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>For the source REFERENCE, on any grid: 0 land, 1 water, anything else unknown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>Labels a tile set's pixels as water or land, noisily and for free: by the QA band's water bit, water indices, several of them combined by how often each is wrong, or a reference raster. 0 is land, 1 water, 255 unknown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>Share of water</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>awei</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>mndwi</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>ndwi</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>otsu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>qa_pixel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_on_earth_engine.py" />
   <source>Maps of all seasons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_on_earth_engine.py" />
   <source>Maps water of an area and years on Google Earth Engine: the network is sent there as an expression, and only the maps come back. The maps equal those that Map water makes of downloaded tiles. A run that was cut off goes on where it stopped when its tiles are kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_on_earth_engine.py" />
   <source>The map; of several seasons each has its period in its name, this is the last.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_on_earth_engine.py" />
   <source>Tiles of the map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_on_earth_engine.py" />
   <source>Water area of the last season in km²</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_on_earth_engine.py" />
   <source>Where tiles are kept until all are there; give a folder to go on after a break.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_on_earth_engine.py" />
   <source>predict</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>A new or empty folder for the tile set with its labels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Does the whole method on one scene: cuts it into tiles, labels them for free, corrects the labels' noise, trains a network on them, and maps water with it. The tile set and the model can be kept and used again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>For the label source REFERENCE: 0 land, 1 water, anything else unknown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Label pixels corrected to land</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Label pixels corrected to water</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Label source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Map scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Share of label pixels corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Share of water in the noisy label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>The trained model, to map other scenes with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Where the noisy label comes from; see Make labels.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>workflow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>A Cloud Optimized GeoTIFF: 0 land, 1 water, 255 no data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>A Landsat Level-2 bundle (folder, MTL file, .tar, .tar.gz), a multi-band raster, or a tile set (its folder or tiles.gpkg).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>A model that Train model wrote.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>For a tile set of several periods: the one to map. Empty: the latest.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>Maps water with a trained model on a scene, a raster or a tile set. Memory stays small whatever the size. A large input is mapped with TensorFlow when the engine has it, anything else with numpy; the map is the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>Only pixels inside these polygons are mapped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>Period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>Scene, raster or tile set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>The probability of water, 0 to 1, as a second raster.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>Water area in km²</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>Water probability</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>Water where the probability is above it. Empty: the model's own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>classify</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>Bytes on disk before compression</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>Clear looks by season, as JSON</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>Preview download</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>Scenes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>Scenes by month, as JSON</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>Tells what Download tiles would bring with the same settings: the tiles as a grid, scenes by month and sensor, clear looks by season as their cloud cover tells, and the size. Only lists of scenes are asked of Earth Engine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>estimate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Being fetched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Land</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Nothing seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Water added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Water removed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>A model with the same features, to train further. Empty: a new one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>Folder of labels. Empty: corrected/ in the tile set, or labels/.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>Loss on held-out blocks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>Model to go on from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>Rounds at most; training stops when rounds bring nothing. More is rarely better.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>Train model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>Trains the small water network on a tile set's labels, drawn evenly from all tiles, and checks it on blocks of ground held apart. The model file tells how it was trained and how well it did.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>A table with a row a map, in the order of their dates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Ground that all maps see, in km²</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Maps measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Maps of 0 (land), 1 (water) and 255 (no data) on one pixel grid; each may cover another part of it. The period is the map's own, else its file's name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Measures water maps of several periods: a table of areas, and a raster of how often each pixel is water. Clouds hide other ground in each period, so that less water may only mean less seen: compare periods by common_water_km2, the water on ground that every map sees.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Only pixels inside these polygons are counted. Without them: all that any of the maps sees.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Percent of a pixel's looks that show water: 0 never, 100 always, 255 not seen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Water area</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Water area of the last map in km²</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Water area of the last map on ground that all see, in km²</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Water areas</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>frequency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>hectares</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>occurrence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>time series</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>

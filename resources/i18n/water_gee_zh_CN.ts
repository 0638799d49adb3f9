<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
 <context>
  <name>WaterGee</name>
  <message>
   <location filename="../../water_gee_plugin/child_process.py" />
   <source>{program} could not be started.</source>
   <translation>无法启动 {program}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source> and </source>
   <translation> 和 </translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>Install the engine in Settings ▸ Options ▸ Water GEE</source>
   <translation>请在 设置 ▸ 选项 ▸ Water GEE 中安装引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>It is being installed at this moment; wait until that is done.</source>
   <translation>正在安装；请等待完成。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>No Python was found for the engine; choose one in Settings ▸ Options ▸ Water GEE, or name it in {variable}.</source>
   <translation>没有找到引擎所用的 Python；请在 设置 ▸ 选项 ▸ Water GEE 中选择，或用变量 {variable} 指定。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>QGIS's own</source>
   <translation>QGIS 自带</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>The engine is damaged: repair it in Settings ▸ Options ▸ Water GEE</source>
   <translation>引擎已损坏：请在 设置 ▸ 选项 ▸ Water GEE 中修复</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>The engine is older than this version of Water GEE: update it in Settings ▸ Options ▸ Water GEE</source>
   <translation>引擎版本低于当前 Water GEE：请在 设置 ▸ 选项 ▸ Water GEE 中更新</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>The engine's Python ({python}) lacks it; install it there, or let Water GEE install its own engine in Settings ▸ Options ▸ Water GEE.</source>
   <translation>引擎的 Python（{python}）缺少它；请在其中安装，或在 设置 ▸ 选项 ▸ Water GEE 中让 Water GEE 安装自己的引擎。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>The engine's Python {python}, {source}, does not exist.</source>
   <translation>引擎的 Python {python}（{source}）不存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>This needs {packages}. {advice}</source>
   <translation>此功能需要 {packages}。{advice}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>Water GEE's own</source>
   <translation>Water GEE 自带</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>chosen here</source>
   <translation>在此选择</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>chosen in Settings ▸ Options ▸ Water GEE</source>
   <translation>在 设置 ▸ 选项 ▸ Water GEE 中选择</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>named by the variable {variable}</source>
   <translation>由变量 {variable} 指定</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>named by {variable}</source>
   <translation>由 {variable} 指定</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/environment.py" />
   <source>{advice}, or name a Python that has it in {variable}.</source>
   <translation>{advice}，或用 {variable} 指定装有它的 Python。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Add OpenStreetMap to the map, to see where things are</source>
   <translation>在地图上加载 OpenStreetMap，便于辨认位置</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Base map</source>
   <translation>底图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Click the corners on the map; a right click ends.</source>
   <translation>在地图上单击各个顶点；右键结束。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Click the corners; a right click ends, Backspace goes back, Escape gives up</source>
   <translation>单击各个顶点；右键结束，退格键撤销一个顶点，Esc 放弃</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Drag a rectangle on the map</source>
   <translation>在地图上拖出一个矩形</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Drag a rectangle on the map.</source>
   <translation>在地图上拖出一个矩形。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Draw an area on the map first, or choose another way.</source>
   <translation>请先在地图上绘制区域，或选择其他方式。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Draw on the map</source>
   <translation>在地图上绘制</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Give a WRS-2 path and row, such as 231/62.</source>
   <translation>请填写 WRS-2 轨道号/行号，例如 231/62。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Layer</source>
   <translation>图层</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>No feature of {} is selected; select some, or take all.</source>
   <translation>{} 中没有选中的要素；请选择一些要素，或使用全部要素。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Polygon</source>
   <translation>多边形</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Polygons of a layer</source>
   <translation>图层中的多边形</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Rectangle</source>
   <translation>矩形</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Selected features only</source>
   <translation>仅选中的要素</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>The map's extent when the run starts.</source>
   <translation>运行开始时的地图范围。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>The project has no polygon layer; add one, or draw an area.</source>
   <translation>工程中没有多边形图层；请添加一个，或绘制区域。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>WRS-2 path/row</source>
   <translation>WRS-2 轨道号/行号</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>What the map shows</source>
   <translation>当前地图范围</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>Where</source>
   <translation>位置</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/area.py" />
   <source>{:.3f}° to {:.3f}° E, {:.3f}° to {:.3f}° N</source>
   <translation>东经 {:.3f}° 至 {:.3f}°，北纬 {:.3f}° 至 {:.3f}°</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/desktop.py" />
   <source>Algorithms</source>
   <translation>算法</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/desktop.py" />
   <source>All algorithms of Water GEE</source>
   <translation>Water GEE 的全部算法</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/desktop.py" />
   <source>Enable the plugin Processing to see the algorithms.</source>
   <translation>请启用 Processing 插件以查看算法。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/dock.py" />
   <source>Install…</source>
   <translation>安装…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/dock.py" />
   <source>Next: {}</source>
   <translation>下一步：{}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Account</source>
   <translation>账户</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Age</source>
   <translation>已用时间</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Asking Earth Engine…</source>
   <translation>正在询问 Earth Engine…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Cancel chosen tasks</source>
   <translation>取消所选任务</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Check account</source>
   <translation>检查账户</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Choose tasks that wait or run.</source>
   <translation>请选择正在等待或运行的任务。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>EECU-s</source>
   <translation>EECU 秒</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Earth Engine</source>
   <translation>Earth Engine</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Earth Engine is ready, and restricted: the quota is used up.</source>
   <translation>Earth Engine 可用但受限：配额已用完。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Earth Engine is ready.</source>
   <translation>Earth Engine 可用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Exports on Earth Engine</source>
   <translation>Earth Engine 上的导出</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Google Cloud project</source>
   <translation>Google Cloud 项目</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Map</source>
   <translation>地图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Not checked yet.</source>
   <translation>尚未检查。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Not checked.</source>
   <translation>未检查。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Not signed in yet.</source>
   <translation>尚未登录。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Open result</source>
   <translation>打开结果</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Refresh</source>
   <translation>刷新</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Sign in to Earth Engine, choose the project, and look after exports</source>
   <translation>登录 Earth Engine、选择项目并管理导出任务</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Sign in…</source>
   <translation>登录…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Signed in, but no project is named; fill it in below.</source>
   <translation>已登录，但未指定项目；请在下方填写。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>State</source>
   <translation>状态</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>The project is not registered for Earth Engine.</source>
   <translation>该项目未注册 Earth Engine。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>Water GEE has started no export in this project.</source>
   <translation>Water GEE 没有在此项目中启动过导出任务。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>being cancelled</source>
   <translation>正在取消</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>cancelled</source>
   <translation>已取消</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>done</source>
   <translation>完成</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>running</source>
   <translation>运行中</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>the one of the sign-in</source>
   <translation>登录时所用的项目</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/earth_engine.py" />
   <source>waiting</source>
   <translation>等待中</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>1. Noisy labels</source>
   <translation>1. 含噪声的标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>2. Correction</source>
   <translation>2. 校正</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Before / after</source>
   <translation>校正前 / 校正后</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Correct labels</source>
   <translation>校正标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Histogram of the index</source>
   <translation>指数直方图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Label tiles as water or land for free, and correct the labels' noise</source>
   <translation>免费获得瓦片的水体/陆地标签，并校正标签噪声</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Labelling one tile…</source>
   <translation>正在为一个瓦片生成标签…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Labels</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Labels the tile in the middle of the map</source>
   <translation>为地图中央的瓦片生成标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Make labels</source>
   <translation>生成标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Pixels changed</source>
   <translation>改变的像元</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Preview of labels</source>
   <translation>标签预览</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Preview on the map</source>
   <translation>在地图上预览</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Raster of what was changed</source>
   <translation>输出变化栅格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>Switches between the labels and the corrected ones</source>
   <translation>在原始标签与校正后标签之间切换</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>What was changed</source>
   <translation>变化情况</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>round</source>
   <translation>轮次</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>tiles corrected</source>
   <translation>已校正的瓦片</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>to land</source>
   <translation>改为陆地</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>to water</source>
   <translation>改为水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>{:.1%} of the pixels are water.</source>
   <translation>{:.1%} 的像元为水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/labels.py" />
   <source>{to_water:,} pixels to water, {to_land:,} to land. The label missed an estimated {missed:.1%} of the water and called {false:.2%} of the land water.</source>
   <translation>{to_water:,} 个像元改为水体，{to_land:,} 个改为陆地。估计原标签漏掉了 {missed:.1%} 的水体，并把 {false:.2%} 的陆地误判为水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Also the probability of water</source>
   <translation>同时输出水体概率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Asking Earth Engine for a live map…</source>
   <translation>正在向 Earth Engine 请求实时地图…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Elevation</source>
   <translation>高程</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Estimate</source>
   <translation>估算</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Input</source>
   <translation>输入</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Live preview</source>
   <translation>实时预览</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Map on Earth Engine</source>
   <translation>在 Earth Engine 上制图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Map water</source>
   <translation>水体制图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Map water with a trained model, here or on Earth Engine, and measure the maps</source>
   <translation>用训练好的模型在本机或 Earth Engine 上绘制水体图，并量算面积</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Mapping</source>
   <translation>制图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Maps go to</source>
   <translation>地图保存到</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>On Earth Engine</source>
   <translation>在 Earth Engine 上</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>On this machine</source>
   <translation>在本机上</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Probability</source>
   <translation>概率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Shows the map as Earth Engine draws it; the layer is not saved with the project</source>
   <translation>显示 Earth Engine 实时绘制的地图；该图层不会随工程保存</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Water</source>
   <translation>水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>Water map</source>
   <translation>水体图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>What this takes on Earth Engine: tiles, EECU</source>
   <translation>在 Earth Engine 上的开销：瓦片数、EECU</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>all {} periods</source>
   <translation>全部 {} 个时段</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>{:,.2f} km² of water.</source>
   <translation>水体面积 {:,.2f} km²。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>{} exports are started; the dock Earth Engine shows how they go.</source>
   <translation>已启动 {} 个导出任务；进度见 Earth Engine 面板。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/mapping.py" />
   <source>{} is on the map.</source>
   <translation>{} 已加载到地图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>&lt;b&gt;{tiles} tiles × {periods} periods&lt;/b&gt;, about {megabytes:,.0f} MB to hold, {time} at 20 tiles a second at best. {scenes} scenes; clear looks a period by cloud cover: {least:.1f} to {most:.1f}.</source>
   <translation>&lt;b&gt;{tiles} 个瓦片 × {periods} 个时段&lt;/b&gt;，约占 {megabytes:,.0f} MB，按每秒 20 个瓦片最快需 {time}。共 {scenes} 景影像；按云量估计每时段晴空观测 {least:.1f} 至 {most:.1f} 次。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Choose an area and years, or a scene on disk, and get its tiles</source>
   <translation>选择区域和年份，或磁盘上的一景影像，获取瓦片</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Cut tiles</source>
   <translation>裁切瓦片</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Download</source>
   <translation>下载</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Map this scene in one go</source>
   <translation>一键完成本景水体制图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Preview</source>
   <translation>预览</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Resume</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Scene on disk</source>
   <translation>磁盘影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Scenes by month</source>
   <translation>各月影像数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>States of tiles</source>
   <translation>瓦片状态</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Tile grid</source>
   <translation>瓦片网格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Tile set folder</source>
   <translation>瓦片集文件夹</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Tiles</source>
   <translation>瓦片</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Water GEE – preview</source>
   <translation>Water GEE – 预览</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>Years</source>
   <translation>年份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>scenes</source>
   <translation>影像数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/tiles.py" />
   <source>{} of {} tiles are there; Resume goes on with the rest.</source>
   <translation>{1} 个瓦片中已有 {0} 个；“继续”将获取其余瓦片。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>Export…</source>
   <translation>导出…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>F1, held-out</source>
   <translation>F1（验证）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>Import…</source>
   <translation>导入…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>Loss and F1 by round</source>
   <translation>各轮损失与 F1</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>Models</source>
   <translation>模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>New model</source>
   <translation>新模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>The model is ready; F1 on held-out blocks {:.3f}.</source>
   <translation>模型已就绪；验证区块上的 F1 为 {:.3f}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>Train</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>Train the network on labelled tiles, and look at the models</source>
   <translation>用带标签的瓦片训练网络，并查看模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>Training</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>loss, held-out</source>
   <translation>损失（验证）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/docks/training.py" />
   <source>loss, training</source>
   <translation>损失（训练）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Browse</source>
   <translation>浏览</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Choose a file</source>
   <translation>选择文件</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Choose a folder</source>
   <translation>选择文件夹</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Choose a raster</source>
   <translation>选择栅格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>File…</source>
   <translation>文件…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>First month</source>
   <translation>起始月份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>First year</source>
   <translation>起始年份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Folder…</source>
   <translation>文件夹…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Last month</source>
   <translation>结束月份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Last year</source>
   <translation>结束年份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>Save as</source>
   <translation>另存为</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>automatic</source>
   <translation>自动</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/editors.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>(QGIS's Python was not found)</source>
   <translation>（未找到 QGIS 的 Python）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>A folder that this command has filled on a computer with the same system and Python (nothing is fetched then):</source>
   <translation>在系统和 Python 版本相同的电脑上用以下命令准备的文件夹（此时不下载任何内容）:</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Cancel the installation</source>
   <translation>取消安装</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Cancelled; what was begun has been removed.</source>
   <translation>已取消；已开始的内容已删除。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Checking that everything can be imported…</source>
   <translation>正在检查各软件包能否导入…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Copied</source>
   <translation>已复制</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Copy the log</source>
   <translation>复制日志</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Fetching {package}…</source>
   <translation>正在下载 {package}…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Folder of wheels</source>
   <translation>wheel 文件夹</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>From:</source>
   <translation>来源：</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Go on in the background</source>
   <translation>转入后台继续</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>How much:</source>
   <translation>大小：</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Install</source>
   <translation>安装</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Install again</source>
   <translation>重新安装</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Log</source>
   <translation>日志</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Log of the installation</source>
   <translation>安装日志</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Made from:</source>
   <translation>基于：</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Note: the engine runs on {python}, which was named in the options or by {variable}; the environment is used when that name is taken away.</source>
   <translation>注意：引擎现在使用 {python}（由选项或 {variable} 指定）；取消该指定后才会使用此环境。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Progress of the installation</source>
   <translation>安装进度</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Starting…</source>
   <translation>正在启动…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Stopping and removing what was begun…</source>
   <translation>正在停止并删除已开始的内容…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>TensorFlow, Google's Earth Engine client, h5py, and the packages these need</source>
   <translation>TensorFlow、Google 的 Earth Engine 客户端、h5py 及其依赖包</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>The engine is ready: {packages}.</source>
   <translation>引擎已就绪：{packages}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Time:</source>
   <translation>用时：</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Training, and all work with Earth Engine, need packages that QGIS does not have. Water GEE installs them in an environment of their own: QGIS's Python and other plugins stay as they are. Labels, their correction, and mapping with a trained model work without them.</source>
   <translation>训练以及与 Earth Engine 有关的一切工作需要 QGIS 没有的软件包。Water GEE 把它们装在独立的环境中：QGIS 的 Python 和其他插件保持不变。生成标签、校正标签以及用训练好的模型制图不需要它们。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Unpacking the packages…</source>
   <translation>正在解包…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Update</source>
   <translation>更新</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Water GEE: install the engine</source>
   <translation>Water GEE：安装引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>What:</source>
   <translation>内容：</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Where:</source>
   <translation>位置：</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>Without internet: from a folder of wheels</source>
   <translation>离线安装：使用 wheel 文件夹</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>about {download:.0f} MB to fetch, {disk:.1f} GB on disk; {free:.1f} GB are free</source>
   <translation>下载约 {download:.0f} MB，占用磁盘 {disk:.1f} GB；剩余空间 {free:.1f} GB</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>one to two minutes after the download</source>
   <translation>下载后需一到两分钟</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_dialog.py" />
   <source>pypi.org, or the index that pip is set to</source>
   <translation>pypi.org，或 pip 所设置的软件源</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_task.py" />
   <source>Installing the engine of Water GEE</source>
   <translation>正在安装 Water GEE 引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_task.py" />
   <source>Removing the engine of Water GEE</source>
   <translation>正在删除 Water GEE 引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/environment_task.py" />
   <source>Verifying the engine of Water GEE</source>
   <translation>正在验证 Water GEE 引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/form.py" />
   <source>More settings</source>
   <translation>更多设置</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/layers.py" />
   <source>Tiles (being fetched)</source>
   <translation>瓦片（正在获取）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/live_preview.py" />
   <source>Live preview on Earth Engine</source>
   <translation>Earth Engine 实时预览</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/live_preview.py" />
   <source>Water GEE – live</source>
   <translation>Water GEE – 实时</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/live_preview.py" />
   <source>Water {} (live, not saved)</source>
   <translation>水体 {}（实时，不保存）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>F1 on held-out blocks</source>
   <translation>验证区块 F1</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>Inputs</source>
   <translation>输入特征</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>Periods</source>
   <translation>时段</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>Pixels</source>
   <translation>像元数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>Sensors</source>
   <translation>传感器</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>Threshold</source>
   <translation>阈值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>Trained</source>
   <translation>训练日期</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/models.py" />
   <source>Weights</source>
   <translation>权重数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>&amp;Endpoint</source>
   <translation>服务地址(&amp;E)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>&amp;Folder of results</source>
   <translation>结果文件夹(&amp;F)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>&amp;Install…</source>
   <translation>安装(&amp;I)…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>&amp;Requests at once, at most</source>
   <translation>最大并发请求数(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>&amp;Show…</source>
   <translation>查看(&amp;S)…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>&amp;Update…</source>
   <translation>更新(&amp;U)…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>&amp;Verify</source>
   <translation>验证(&amp;V)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>A Python that has tensorflow and earthengine-api, with the numpy and GDAL of this QGIS. It is used instead of the engine above.</source>
   <translation>装有 tensorflow 和 earthengine-api 的 Python，其 numpy 和 GDAL 须与本 QGIS 一致。设置后将代替上面的引擎。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>A project that is registered for Earth Engine.</source>
   <translation>已注册 Earth Engine 的项目。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>An&amp;other interpreter</source>
   <translation>其他解释器(&amp;O)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Another address of the service, such as a server on this machine.</source>
   <translation>服务的其他地址，例如本机上的服务器。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Being worked on…</source>
   <translation>正在处理…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Cancelled.</source>
   <translation>已取消。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Damaged: {fault} Install it again to repair it.</source>
   <translation>已损坏：{fault} 请重新安装以修复。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Downloads begin with few and take more as the service bears it, never more than this. Earth Engine allows 40 a project; leave some to others who share it.</source>
   <translation>下载从少量请求开始，随服务承受能力增加，但不会超过此数。Earth Engine 每个项目允许 40 个；请为共用项目的其他人留出一些。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Engine</source>
   <translation>引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Fewer leave room for other programs while mapping and training run.</source>
   <translation>数值小些，制图和训练时可为其他程序留出资源。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Folder of results</source>
   <translation>结果文件夹</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Google Cloud &amp;project</source>
   <translation>Google Cloud 项目(&amp;P)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Imports everything in a fresh process</source>
   <translation>在新进程中导入全部软件包</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>In use: {python}, {source}; it has all that is needed.</source>
   <translation>正在使用：{python}（{source}）；所需软件包齐全。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>In use: {python}, {source}; it lacks {packages}.</source>
   <translation>正在使用：{python}（{source}）；缺少 {packages}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>No Python was found for the engine.</source>
   <translation>没有找到可用于引擎的 Python。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Not installed. Training, and all work with Earth Engine, need it; mapping with a trained model does not.</source>
   <translation>未安装。训练以及与 Earth Engine 有关的一切工作需要它；用训练好的模型制图则不需要。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Older than this version of Water GEE needs ({packages}). Update it to go on.</source>
   <translation>版本低于当前 Water GEE 的要求（{packages}）。请更新后继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>On this computer</source>
   <translation>本机</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Processor &amp;cores to work with</source>
   <translation>使用的处理器核心数(&amp;C)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Python for the engine</source>
   <translation>引擎所用的 Python</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Re&amp;move…</source>
   <translation>删除(&amp;M)…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Re&amp;pair…</source>
   <translation>修复(&amp;P)…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Ready: {packages}. It lies in {folder}.</source>
   <translation>就绪：{packages}。位于 {folder}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Remove the engine</source>
   <translation>删除引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Remove the engine's environment from {folder}?</source>
   <translation>要删除 {folder} 中的引擎环境吗？</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Verified.</source>
   <translation>验证通过。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Where tile sets, models and maps go that you give no place of their own.</source>
   <translation>未指定位置时，瓦片集、模型和地图保存于此。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>Working on the engine</source>
   <translation>正在处理引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>all {number}</source>
   <translation>全部 {number} 个</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>its files are not all there.</source>
   <translation>其文件不完整。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>none: the engine above</source>
   <translation>无：使用上面的引擎</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>the one you signed in with</source>
   <translation>登录时所用的项目</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/options_page.py" />
   <source>{python}, {source}, does not exist.</source>
   <translation>{python}（{source}）不存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Cancelled; nothing half-made was kept.</source>
   <translation>已取消；未保留任何半成品。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Copied.</source>
   <translation>已复制。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Copy as Python</source>
   <translation>复制为 Python 代码</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Copy as qgis_process command</source>
   <translation>复制为 qgis_process 命令</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Copy problem report</source>
   <translation>复制问题报告</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Copy this run as a command or as Python, or its report</source>
   <translation>把本次运行复制为命令或 Python 代码，或复制其报告</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Done in {}.</source>
   <translation>完成，用时 {}。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Finish and keep the best</source>
   <translation>结束并保留最佳结果</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>More</source>
   <translation>更多</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Open in the toolbox…</source>
   <translation>在工具箱中打开…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Progress</source>
   <translation>进度</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>State of the run</source>
   <translation>运行状态</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>Stopping…</source>
   <translation>正在停止…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>The report is copied; it holds no credentials.</source>
   <translation>报告已复制；其中不含任何凭据。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>{} h {} min</source>
   <translation>{} 小时 {} 分</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>{} min {} s</source>
   <translation>{} 分 {} 秒</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/run_panel.py" />
   <source>{} s</source>
   <translation>{} 秒</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/runs.py" />
   <source>The run failed; the log tells more.</source>
   <translation>运行失败；详情见日志。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Areas are in {}; on the ground that all {} maps see, {:,.2f} km².</source>
   <translation>面积表保存在 {}；在全部 {} 幅地图都可见的地面上，水体面积为 {:,.2f} km²。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Choose at least one water map.</source>
   <translation>请至少选择一幅水体图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Click a place on the map to see when it was water</source>
   <translation>单击地图上的一个地点，查看它何时是水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>History of a place…</source>
   <translation>某地点的历史…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Measure</source>
   <translation>量算</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Water area by period</source>
   <translation>各时段水体面积</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Water in {:.0%} of {} looks</source>
   <translation>{1} 次观测中有 {0:.0%} 为水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Water maps</source>
   <translation>水体图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Water occurrence</source>
   <translation>水体出现频率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>Water through time</source>
   <translation>水体的时间变化</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>all that each sees</source>
   <translation>各图可见范围</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>land</source>
   <translation>陆地</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>not seen</source>
   <translation>不可见</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>water</source>
   <translation>水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>water, km²</source>
   <translation>水体，km²</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/water_history.py" />
   <source>where all see</source>
   <translation>共同可见范围</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>All sources combined</source>
   <translation>所有来源组合</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>April</source>
   <translation>四月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>August</source>
   <translation>八月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>Automatic</source>
   <translation>自动</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>Automatic (combined)</source>
   <translation>自动（组合）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>By evidence (fast)</source>
   <translation>依据证据（快）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>DSWE tests</source>
   <translation>DSWE 检验</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>December</source>
   <translation>十二月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>Earth Engine asset</source>
   <translation>Earth Engine 资产</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>February</source>
   <translation>二月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>January</source>
   <translation>一月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>July</source>
   <translation>七月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>June</source>
   <translation>六月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>March</source>
   <translation>三月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>May</source>
   <translation>五月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>November</source>
   <translation>十一月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>October</source>
   <translation>十月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>QA_PIXEL water bit</source>
   <translation>QA_PIXEL 水体位</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>Reference raster</source>
   <translation>参考栅格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>September</source>
   <translation>九月</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>Water_gee v1 (self-learning, slow)</source>
   <translation>Water_gee v1（自学习，慢）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>arrays (short)</source>
   <translation>arrays（较短）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>bands (less memory)</source>
   <translation>bands（占内存较少）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>being fetched</source>
   <translation>正在获取</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>cirrus</source>
   <translation>卷云</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>cloud</source>
   <translation>云</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>cloud shadow</source>
   <translation>云阴影</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>cloud's rim</source>
   <translation>云边缘</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>every scene on its own</source>
   <translation>每景单独成图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>median of each band</source>
   <translation>各波段中值</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>medoid (a real observation)</source>
   <translation>中心点（真实观测值）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>nothing seen</source>
   <translation>无有效观测</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>one composite a season</source>
   <translation>每季一幅合成影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>saturated pixels</source>
   <translation>饱和像元</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>snow</source>
   <translation>雪</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/gui/words.py" />
   <source>this machine</source>
   <translation>本机</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>Making an environment with {python}…</source>
   <translation>正在用 {python} 创建环境…</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>The Python that QGIS runs on was not found.</source>
   <translation>没有找到 QGIS 所用的 Python。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>The engine's packages cannot be imported: {reason}</source>
   <translation>引擎的软件包无法导入：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>The environment could not be made: {reason}</source>
   <translation>无法创建环境：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>The environment needs {needed:.1f} GB in {folder}; only {free:.1f} GB are free.</source>
   <translation>环境需要在 {folder} 中占用 {needed:.1f} GB；只剩 {free:.1f} GB。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>The environment's Python {path} is gone.</source>
   <translation>环境的 Python {path} 已不存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>The folder of wheels {folder} is not there.</source>
   <translation>wheel 文件夹 {folder} 不存在。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>The system's Python lacks the part that makes environments. On Debian and Ubuntu install it with: sudo apt install python3-venv</source>
   <translation>系统的 Python 缺少创建环境的组件。在 Debian 和 Ubuntu 上请安装：sudo apt install python3-venv</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>There is no environment to verify.</source>
   <translation>没有可验证的环境。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/installation.py" />
   <source>it ended without a word</source>
   <translation>它没有说明原因就结束了</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/pip_output.py" />
   <source>A file could not be written; a virus scanner may hold it. Try again, or allow the folder in the scanner.</source>
   <translation>有文件无法写入，可能被杀毒软件占用。请重试，或在杀毒软件中允许该文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/pip_output.py" />
   <source>The disk is full. Nothing was kept; free some space and try again.</source>
   <translation>磁盘已满。未保留任何内容；请腾出空间后重试。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/pip_output.py" />
   <source>The package index could not be reached. Check the network and QGIS's proxy settings, or install from a folder of wheels.</source>
   <translation>无法访问软件源。请检查网络和 QGIS 的代理设置，或使用 wheel 文件夹安装。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/pip_output.py" />
   <source>The package index showed a certificate that this computer does not trust. Behind a company's proxy, ask for its certificate and name it in pip's settings (cert).</source>
   <translation>软件源出示的证书不受本机信任。如果使用公司代理，请索取其证书，并在 pip 设置（cert）中指定。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/pip_output.py" />
   <source>There is no build of {package} for this Python and system.</source>
   <translation>{package} 没有适用于此 Python 和系统的版本。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/pip_output.py" />
   <source>it said nothing</source>
   <translation>它没有任何说明</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/pip_output.py" />
   <source>pip failed: {reason}</source>
   <translation>pip 失败：{reason}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/private_environment.py" />
   <source>The engine's environment is being changed already, perhaps by another QGIS.</source>
   <translation>引擎环境正在被更改，可能是另一个 QGIS 所为。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/private_environment.py" />
   <source>The environment is no longer used, but {folder} could not be removed whole; a running engine may still hold it. Close QGIS and delete the folder.</source>
   <translation>该环境已停用，但 {folder} 未能完全删除；可能有引擎仍在使用它。请关闭 QGIS 后删除该文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithm.py" />
   <source>Seed</source>
   <translation>随机种子</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithm.py" />
   <source>The folder that Cut tiles made; it holds tiles.gpkg.</source>
   <translation>“裁切瓦片”生成的文件夹，其中有 tiles.gpkg。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithm.py" />
   <source>The same seed, input and settings give the same result.</source>
   <translation>相同的种子、输入和设置得到相同的结果。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithm.py" />
   <source>Tile set</source>
   <translation>瓦片集</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/algorithm.py" />
   <source>{title} is missing. {help}</source>
   <translation>缺少“{title}”。{help}</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>A raster of 0 (land) and 1 (water) on any grid, or points with a class.</source>
   <translation>任意网格上的 0（陆地）/1（水体）栅格，或带类别的点。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>A raster of 0 (land) and 1 (water); other values are not counted.</source>
   <translation>0（陆地）/1（水体）栅格；其他值不计。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>A table: figure, value, and the interval where there is one.</source>
   <translation>一张表：指标、数值，以及置信区间（如有）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Accuracy</source>
   <translation>精度</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Adds area-adjusted estimates; the points must be drawn at random within each mapped class.</source>
   <translation>增加按面积校正的估计；点须在各制图类别内随机抽取。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Area-adjusted water area in km²</source>
   <translation>按面积校正的水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Assess accuracy</source>
   <translation>精度评价</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Class field of points</source>
   <translation>点的类别字段</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Compares a water map or label with a reference, a raster or points: confusion matrix, precision, recall, F1, IoU, overall accuracy and kappa. For points drawn at random within each mapped class it adds area-adjusted estimates with 95 % confidence intervals (Olofsson et al. 2014).</source>
   <translation>将水体图或标签与参考（栅格或点）比较：混淆矩阵、精确率、召回率、F1、IoU、总体精度和 kappa。若点在各制图类别内随机抽取，还给出按面积校正的估计及 95 % 置信区间（Olofsson 等，2014）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>For points: the field that holds 0 or land, 1 or water.</source>
   <translation>用于点：存放 0 或 land、1 或 water 的字段。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Half-width of its 95 % interval in km²</source>
   <translation>其 95 % 区间的半宽（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Map or label</source>
   <translation>水体图或标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Maps</source>
   <translation>地图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Pixels or points compared</source>
   <translation>参与比较的像元或点数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Points are stratified by map class</source>
   <translation>点按制图类别分层抽样</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>Reference</source>
   <translation>参考</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>confusion matrix</source>
   <translation>混淆矩阵</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>f1</source>
   <translation>f1</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>iou</source>
   <translation>iou</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>kappa</source>
   <translation>kappa</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/assess_accuracy.py" />
   <source>validation</source>
   <translation>验证</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>Cancel tasks</source>
   <translation>取消任务</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>Cancels batch tasks on Google Earth Engine by their ids. Only tasks that Water GEE has started are cancelled, never another tool's; a task that has ended stays as it is.</source>
   <translation>按编号取消 Google Earth Engine 上的批处理任务。只取消 Water GEE 启动的任务，绝不影响其他工具的任务；已结束的任务保持原样。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>Ids as List tasks gives them, with commas or spaces between them.</source>
   <translation>“列出任务”给出的编号，以逗号或空格分隔。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>Ids of tasks</source>
   <translation>任务编号</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>Tasks that were asked to end</source>
   <translation>已请求结束的任务数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>batch</source>
   <translation>批处理</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>earth engine</source>
   <translation>earth engine</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>gee</source>
   <translation>gee</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cancel_tasks.py" />
   <source>task</source>
   <translation>任务</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>Opens your browser to sign in to Google; it is waited for up to five minutes.</source>
   <translation>打开浏览器登录 Google；最多等待五分钟。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>Report</source>
   <translation>报告</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>Sign in first</source>
   <translation>先登录</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>State of the account</source>
   <translation>账户状态</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>Tells whether Earth Engine is ready for a project: signed in, registered, restricted. Asks it a few pixels to see how it behaves where its documentation is silent. The report names no account and no project, and can be attached to a bug.</source>
   <translation>检查 Earth Engine 对某个项目是否可用：是否已登录、已注册、受限。并请求几个像元，以了解文档未说明之处的行为。报告中不含账户和项目名称，可以附在问题反馈中。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>Text (*.txt)</source>
   <translation>文本 (*.txt)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>The report as a text file.</source>
   <translation>文本文件形式的报告。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>project</source>
   <translation>项目</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>quota</source>
   <translation>配额</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/check_account.py" />
   <source>sign in</source>
   <translation>登录</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>A model that Train model or Import model wrote.</source>
   <translation>“训练模型”或“导入模型”生成的模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>A project registered for Earth Engine. Empty: the one of the settings or sign-in.</source>
   <translation>已注册 Earth Engine 的项目。留空：使用设置或登录时的项目。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>A year, or a range such as 2018-2022: one map a season.</source>
   <translation>一个年份，或如 2018-2022 的范围：每季一幅图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Cloud at most (%)</source>
   <translation>最大云量（%）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Composite</source>
   <translation>合成方式</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>EECU-hours a month: community 150, contributor 1,000, partner 100,000.</source>
   <translation>每月 EECU 小时数：community 150、contributor 1,000、partner 100,000。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>EECU-hours at least, where known</source>
   <translation>至少需要的 EECU 小时数（已知时）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>EECU-hours at most, where known</source>
   <translation>至多需要的 EECU 小时数（已知时）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Encoding</source>
   <translation>编码</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>First and last month of the season, such as 6-8; 11-2 goes over New Year.</source>
   <translation>季节的起止月份，例如 6-8;11-2 跨越新年。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>How the network is written: arrays is short, bands takes less memory there. auto takes arrays unless two small requests find that Earth Engine treats them otherwise.</source>
   <translation>网络的写法：arrays 较短，bands 在云端占用内存较少。auto 使用 arrays，除非两个小请求发现 Earth Engine 的处理方式与预期不同。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Images</source>
   <translation>影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Landsat 4 and 5 (LT04, LT05), 7 (LE07, until 2016), 8 and 9 (LC08, LC09).</source>
   <translation>Landsat 4 和 5（LT04、LT05）、7（LE07，至 2016 年）、8 和 9（LC08、LC09）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Model</source>
   <translation>模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Months</source>
   <translation>月份</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>NASADEM and SRTM reach from 60° N to 56° S, GLO30 everywhere.</source>
   <translation>NASADEM 和 SRTM 覆盖北纬 60° 至南纬 56°,GLO30 覆盖全球。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Pixels with these marks in QA_PIXEL and QA_RADSAT count as not seen.</source>
   <translation>QA_PIXEL 和 QA_RADSAT 中带有这些标记的像元视为不可见。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Scenes with more cloud are left out.</source>
   <translation>云量更高的影像不使用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Share of the month's tier at least, where known</source>
   <translation>至少占本级别月额度的比例（已知时）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Share of the month's tier at most, where known</source>
   <translation>至多占本级别月额度的比例（已知时）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>Tier of the project</source>
   <translation>项目的级别</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>What hides the ground</source>
   <translation>遮挡地面的因素</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>median of each band, or medoid: the scene nearest to it at each pixel.</source>
   <translation>median 为各波段中值，medoid 为每个像元上最接近中值的那一景。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cloud_inputs.py" />
   <source>season is one composite a year; scenes is every scene on its own.</source>
   <translation>season 为每年一幅合成影像；scenes 为每景单独成图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>A function of an image: five bands of digital numbers, and elevation where the model needs it, give each class's probability. The script has the same name and ends in .js.</source>
   <translation>以影像为输入的函数：五个波段的数字量化值，以及模型需要时的高程，输出各类别的概率。脚本同名，以 .js 结尾。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Bytes of the expression</source>
   <translation>表达式的字节数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Convert model for Earth Engine</source>
   <translation>为 Earth Engine 转换模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Expression</source>
   <translation>表达式</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Function calls</source>
   <translation>函数调用数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Largest change of a probability by rounding</source>
   <translation>舍入造成的最大概率变化</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Levels of nesting</source>
   <translation>嵌套层数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Script for the Code Editor</source>
   <translation>Code Editor 脚本</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>What the script brings into view; else what its map shows.</source>
   <translation>脚本打开时显示的范围；留空则为其地图当前范围。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Where the script takes elevation from, for a model that needs it.</source>
   <translation>模型需要高程时，脚本所用的高程来源。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>Writes a model as an Earth Engine expression (JSON), and beside it a script that pastes into the Code Editor and draws the map there. Nobody is asked and nothing is sent, but for the encoding bands, which needs to know how Earth Engine takes kernels.</source>
   <translation>把模型写成 Earth Engine 表达式（JSON），并附上可粘贴到 Code Editor 并在那里绘制地图的脚本。不需要询问任何人，也不发送任何内容；只有 bands 编码需要了解 Earth Engine 如何处理卷积核。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>code editor</source>
   <translation>code editor</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>export</source>
   <translation>导出</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>expression</source>
   <translation>表达式</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>javascript</source>
   <translation>javascript</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/convert_model.py" />
   <source>{bytes:,} bytes, {depth} levels, {calls:,} calls.</source>
   <translation>{bytes:,} 字节，{depth} 层，{calls:,} 次调用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>A raster of three colours: kept, water added, water removed.</source>
   <translation>三色栅格：保留、增加的水体、去除的水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Corrected labels</source>
   <translation>校正后的标签</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Corrects a tile set's noisy labels over all tiles at once: the label is weighed against the scene's other sources by their estimated error rates, mixed pixels are solved from pure ones nearby, and dark areas without any sure water are refused. Tells how many pixels it changed in each direction, and never turns a set all land or all water.</source>
   <translation>在所有瓦片上统一校正瓦片集的含噪声标签：按估计的错误率将标签与影像的其他来源相互权衡，用邻近的纯像元求解混合像元，并排除没有任何可靠水体的暗区。报告两个方向上改变的像元数，且绝不会把整个瓦片集变成全陆地或全水体。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Estimated share of land that the label calls water</source>
   <translation>标签误判为水体的陆地比例（估计）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Estimated share of water that the label misses</source>
   <translation>标签漏掉的水体比例（估计）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Folder for the corrected labels. Empty: corrected/ in the tile set.</source>
   <translation>校正后标签的文件夹。留空：瓦片集中的 corrected/。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Folder of the labels to correct. Empty: labels/ in the tile set.</source>
   <translation>要校正的标签文件夹。留空：瓦片集中的 labels/。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>For v1: rounds of learning; 0 is its own number.</source>
   <translation>用于 v1：学习轮数；0 为其默认值。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Method</source>
   <translation>方法</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Pixels changed to land</source>
   <translation>改为陆地的像元数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Pixels changed to water</source>
   <translation>改为水体的像元数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Rounds</source>
   <translation>轮数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>Share of pixels changed</source>
   <translation>改变的像元比例</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>noise</source>
   <translation>噪声</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>robust is the better one; v1 is the published method (three rounds of fresh networks; needs TensorFlow and elevation; slow), for comparison.</source>
   <translation>robust 效果更好；v1 是已发表的方法（三轮全新网络；需要 TensorFlow 和高程；慢），供对比。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/correct_labels.py" />
   <source>self-learning</source>
   <translation>自学习</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>A polygon a tile (EPSG:4326) with its id, UTM zone, column and row.</source>
   <translation>每个瓦片一个多边形（EPSG:4326），含编号、UTM 带、列和行。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>Create tile grid</source>
   <translation>创建瓦片网格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>Makes the grid of tiles that meet an area. Tiles lie on the pixel lattice of Landsat (UTM, 30 m), so that images of any year need no resampling. Give polygons, an extent, or WRS-2 paths and rows.</source>
   <translation>生成与区域相交的瓦片网格。瓦片位于 Landsat 的像元格网上（UTM,30 m），因此任何年份的影像都无需重采样。可给出多边形、范围或 WRS-2 轨道号/行号。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>Number of tiles</source>
   <translation>瓦片数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>Pixels on each side of a tile. Tile sets use 512.</source>
   <translation>瓦片每边的像元数。瓦片集使用 512。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>Tile size in pixels</source>
   <translation>瓦片边长（像元）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>grid</source>
   <translation>网格</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>path</source>
   <translation>轨道号</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>row</source>
   <translation>行号</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/create_tile_grid.py" />
   <source>wrs-2</source>
   <translation>wrs-2</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cut_tiles.py" />
   <source>A Landsat Level-2 bundle as a folder, its MTL file, a .tar or a .tar.gz, or a multi-band raster in a projected CRS.</source>
   <translation>Landsat Level-2 产品（文件夹、MTL 文件、.tar 或 .tar.gz），或投影坐标系下的多波段栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cut_tiles.py" />
   <source>A new or empty folder for the tile set; the same cut again goes on where it ended.</source>
   <translation>瓦片集的新文件夹或空文件夹；再次进行同样的裁切会从中断处继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cut_tiles.py" />
   <source>Cuts a scene on disk into a tile set: images of 512 × 512 pixels, elevation, and a catalogue. The scene is a Landsat 4-9 Collection 2 Level-2 bundle (folder, .tar, .tar.gz) or any multi-band raster. What QA_PIXEL marks as cloud, shadow or cirrus becomes no data.</source>
   <translation>把磁盘上的一景影像裁切为瓦片集：512 × 512 像元的影像、高程和目录。输入为 Landsat 4-9 Collection 2 Level-2 产品（文件夹、.tar、.tar.gz）或任意多波段栅格。QA_PIXEL 标为云、阴影或卷云的像元成为无数据。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cut_tiles.py" />
   <source>Only tiles that meet these polygons are cut.</source>
   <translation>只裁切与这些多边形相交的瓦片。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cut_tiles.py" />
   <source>bundle</source>
   <translation>产品包</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cut_tiles.py" />
   <source>scene</source>
   <translation>影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/cut_tiles.py" />
   <source>tile set</source>
   <translation>瓦片集</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>A new or empty folder, or the one of a run to go on with.</source>
   <translation>新文件夹或空文件夹，或要继续的那次运行的文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>Download tiles</source>
   <translation>下载瓦片</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>Fetches a tile set of an area and years from Google Earth Engine: Landsat 4-9 Collection 2 surface reflectance, one image a season (the median of its clear looks) or one a scene, and elevation. A run that was cancelled or cut off goes on where it stopped when it is started again with the same settings.</source>
   <translation>从 Google Earth Engine 获取某区域若干年份的瓦片集：Landsat 4-9 Collection 2 地表反射率，每季一幅（晴空观测的中值）或每景一幅，以及高程。被取消或中断的运行以相同设置再次启动时，会从中断处继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>One image a season and year from the first to the last year.</source>
   <translation>从起始年份到结束年份，每年每季一幅影像。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>Tiles fetched</source>
   <translation>已获取的瓦片数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>Tiles that could not be fetched</source>
   <translation>未能获取的瓦片数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>composite</source>
   <translation>合成影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/download_tiles.py" />
   <source>download</source>
   <translation>下载</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>Bytes of one request</source>
   <translation>单个请求的字节数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>Bytes to come back at most</source>
   <translation>至多返回的字节数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>Bytes to send</source>
   <translation>发送的字节数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>Estimate mapping on Earth Engine</source>
   <translation>估算 Earth Engine 制图开销</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>Requests</source>
   <translation>请求数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>Tells what Map on Earth Engine or Export water maps would take: tiles, requests, bytes, and from a small window that is computed the EECU-hours and their share of the project's month. Where Earth Engine gives no profile of that window no cost is told.</source>
   <translation>估算“在 Earth Engine 上制图”或“导出水体图”的开销：瓦片数、请求数、字节数，并通过试算一个小窗口估计 EECU 小时数及其占项目当月额度的比例。若 Earth Engine 不提供该窗口的性能分析，则不给出费用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>The estimate in words</source>
   <translation>文字形式的估算</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>cost</source>
   <translation>开销</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/estimate_mapping.py" />
   <source>eecu</source>
   <translation>eecu</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>Export model</source>
   <translation>导出模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>Exported model</source>
   <translation>导出的模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>Its ending says the kind. ONNX needs the package onnx beside TensorFlow.</source>
   <translation>由扩展名决定类型。ONNX 除 TensorFlow 外还需要 onnx 软件包。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>Keras model</source>
   <translation>Keras 模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>Keras model, older</source>
   <translation>旧版 Keras 模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>ONNX model</source>
   <translation>ONNX 模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>Writes a Water GEE model as a Keras model (.keras, .h5) or as ONNX (.onnx), for images of any size. Keras's takes rows × columns × features, ONNX features × rows × columns. What the model was trained on is not in these files.</source>
   <translation>把 Water GEE 模型写成 Keras 模型（.keras、.h5）或 ONNX（.onnx），适用于任意大小的影像。Keras 的输入为 行 × 列 × 特征，ONNX 为 特征 × 行 × 列。这些文件不含模型的训练信息。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>cnn</source>
   <translation>cnn</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>convert</source>
   <translation>转换</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>keras</source>
   <translation>keras</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>onnx</source>
   <translation>onnx</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_model.py" />
   <source>tensorflow</source>
   <translation>tensorflow</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>An Earth Engine asset, Google Drive, or Cloud Storage.</source>
   <translation>Earth Engine 资产、Google Drive 或 Cloud Storage。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>At most so many EECU-hours</source>
   <translation>EECU 小时数上限</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Before the period and the run's mark in the maps' names.</source>
   <translation>位于地图名称中时段和运行标记之前。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Composite first</source>
   <translation>先生成合成影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Destination</source>
   <translation>目标</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>EECU-hours that the tasks have taken</source>
   <translation>任务已用的 EECU 小时数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Export water maps</source>
   <translation>导出水体图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Folder or bucket</source>
   <translation>文件夹或存储桶</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Follows the tasks to their end; else the run ends once they are started.</source>
   <translation>跟踪任务直到结束；否则任务启动后运行即结束。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Names begin with</source>
   <translation>名称前缀</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Names of the maps</source>
   <translation>地图名称</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Starts one batch task a season on Google Earth Engine that maps water and writes the map to an asset, to Google Drive or to Cloud Storage. The maps equal those of Map on Earth Engine. The same run again starts nothing twice: it goes on with what is missing. Tasks go on when the run is stopped; Cancel tasks ends them.</source>
   <translation>在 Google Earth Engine 上为每季启动一个批处理任务，绘制水体图并写入资产、Google Drive 或 Cloud Storage。结果与“在 Earth Engine 上制图”相同。再次进行同样的运行不会重复启动任何任务：只继续尚缺的部分。运行停止后任务仍会继续；“取消任务”可结束它们。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Tasks (JSON)</source>
   <translation>任务（JSON）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Tasks started by this run</source>
   <translation>本次启动的任务数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Tasks that succeeded</source>
   <translation>成功的任务数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Tasks that wait or run</source>
   <translation>等待或运行中的任务数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>The asset folder within the project (made where it is missing), the folder of Drive, or the bucket, with a folder in it after a slash.</source>
   <translation>项目中的资产文件夹（不存在则创建）、Drive 文件夹，或存储桶（斜杠后可接其中的文件夹）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Wait for the tasks</source>
   <translation>等待任务完成</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>When the run's tasks have taken so much, the rest is cancelled; with a cap two tasks are started at a time. 0 is no cap.</source>
   <translation>当本次任务的用量达到此数时，取消其余任务；设上限时每次启动两个任务。0 表示不设上限。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>Writes each season's composite to an asset first and maps that: it takes less memory there, and the next model costs only its network.</source>
   <translation>先把每季的合成影像写入资产，再对其制图：云端占用内存较少，下一个模型只需支付网络的开销。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>asset</source>
   <translation>资产</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/export_water_maps.py" />
   <source>drive</source>
   <translation>drive</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>A functional or sequential model of convolutions without padding (valid) and of stride 1, saved whole with model.save.</source>
   <translation>由无填充（valid）、步长为 1 的卷积组成的函数式或顺序模型，用 model.save 整体保存。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Counted from 0; in v1's model it is 0.</source>
   <translation>从 0 开始计数；v1 的模型为 0。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Features</source>
   <translation>特征</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Import model</source>
   <translation>导入模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Keras models</source>
   <translation>Keras 模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Number of weights</source>
   <translation>权重数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Output that means water</source>
   <translation>代表水体的输出</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Reads a convolutional network that Keras 2 or 3 saved (.keras or .h5, v1's published model among them) and writes it as a Water GEE model. No code in the file is run. A layer that Water GEE does not know is named, with what could replace it.</source>
   <translation>读取 Keras 2 或 3 保存的卷积网络（.keras 或 .h5，包括已发表的 v1 模型），并写成 Water GEE 模型。不运行文件中的任何代码。遇到 Water GEE 不认识的层会指出其名称和可替代的层。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>The model file.</source>
   <translation>模型文件。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>Water GEE model (*.npz)</source>
   <translation>Water GEE 模型 (*.npz)</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>What the model was trained on. auto chooses by the number of inputs: 8 with elevation, 7 without. The order is blue, green, red, nir, swir1, mndwi, leb, elevation ÷ 4000.</source>
   <translation>模型训练所用的特征。auto 按输入数选择：8 个为有高程，7 个为无高程。顺序为 blue、green、red、nir、swir1、mndwi、leb、elevation ÷ 4000。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/import_model.py" />
   <source>h5</source>
   <translation>h5</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>An extent, where no area is given.</source>
   <translation>未给出区域时所用的范围。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Area</source>
   <translation>区域</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Band map</source>
   <translation>波段对应</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Elevation (DEM)</source>
   <translation>高程（DEM）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Elevation in metres on any grid; it is warped to the scene's. Without it the network works without elevation.</source>
   <translation>任意网格上以米为单位的高程；会重投影到影像的网格。没有高程时网络不使用高程。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Extent</source>
   <translation>范围</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Offset</source>
   <translation>偏移</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Paths and rows such as 231/62, 232/62, where neither area nor extent is given.</source>
   <translation>轨道号和行号，例如 231/62, 232/62；未给出区域和范围时使用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Polygons; tiles that meet them are taken.</source>
   <translation>多边形；与其相交的瓦片将被采用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Reflectance = value × scale + offset, for a raster: one number, or one a band. Empty: as the file tells or its values suggest.</source>
   <translation>反射率 = 值 × 比例 + 偏移，用于栅格：一个数，或每波段一个数。留空：按文件信息或数值推断。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Scale</source>
   <translation>比例</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Scene</source>
   <translation>影像</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>See Scale. Empty: as the file tells, else 0.</source>
   <translation>见“比例”。留空：按文件信息，否则为 0。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/inputs.py" />
   <source>Which band is which, for a raster: blue=1, green=2, red=3, nir=4, swir1=5, swir2=6, or six numbers in that order. Empty: as the bands' names tell.</source>
   <translation>用于栅格，指明各波段：blue=1, green=2, red=3, nir=4, swir1=5, swir2=6，或按此顺序的六个数。留空：按波段名称判断。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/list_tasks.py" />
   <source>List tasks</source>
   <translation>列出任务</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/list_tasks.py" />
   <source>Lists the batch tasks that Water GEE has started in a project: state, age, EECU-seconds and destination of each. Tasks of other tools are left out.</source>
   <translation>列出 Water GEE 在项目中启动的批处理任务：各自的状态、已用时间、EECU 秒数和目标。其他工具的任务不列出。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/list_tasks.py" />
   <source>Tasks</source>
   <translation>任务</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/list_tasks.py" />
   <source>Tasks that failed or were cancelled</source>
   <translation>失败或已取消的任务数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>AUTO is COMBINED: all sources that the tiles offer, weighed by their estimated error rates. QA is the water bit of QA_PIXEL; MNDWI, NDWI, AWEI (AWEIsh) and AWEINSH are indices above a threshold; DSWE counts five tests; REFERENCE is a raster of 0 (land) and 1 (water).</source>
   <translation>AUTO 即 COMBINED：使用瓦片提供的全部来源，按估计的错误率加权。QA 为 QA_PIXEL 的水体位；MNDWI、NDWI、AWEI（AWEIsh）和 AWEINSH 为超过阈值的指数；DSWE 为五项检验的计数；REFERENCE 为 0（陆地）/1（水体）栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>Folder for the labels. Empty: labels/ in the tile set.</source>
   <translation>标签文件夹。留空：瓦片集中的 labels/。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>For an index: above it is water. Empty: Otsu's threshold over all tiles. For DSWE: the number of tests that must hold, 3 by default.</source>
   <translation>用于指数：大于它为水体。留空：所有瓦片上的 Otsu 阈值。用于 DSWE：须满足的检验数，默认 3。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>For the source REFERENCE, on any grid: 0 land, 1 water, anything else unknown.</source>
   <translation>用于来源 REFERENCE，任意网格：0 陆地，1 水体，其他值未知。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>Labels a tile set's pixels as water or land, noisily and for free: by the QA band's water bit, water indices, several of them combined by how often each is wrong, or a reference raster. 0 is land, 1 water, 255 unknown.</source>
   <translation>免费地（带噪声）把瓦片集的像元标为水体或陆地：依据 QA 波段的水体位、水体指数、按错误率组合的多个来源，或参考栅格。0 为陆地，1 为水体，255 为未知。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>Share of water</source>
   <translation>水体比例</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>Source</source>
   <translation>来源</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>awei</source>
   <translation>awei</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>mndwi</source>
   <translation>mndwi</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>ndwi</source>
   <translation>ndwi</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>otsu</source>
   <translation>otsu</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/make_labels.py" />
   <source>qa_pixel</source>
   <translation>qa_pixel</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_on_earth_engine.py" />
   <source>Maps of all seasons</source>
   <translation>所有季节的地图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_on_earth_engine.py" />
   <source>Maps water of an area and years on Google Earth Engine: the network is sent there as an expression, and only the maps come back. The maps equal those that Map water makes of downloaded tiles. A run that was cut off goes on where it stopped when its tiles are kept.</source>
   <translation>在 Google Earth Engine 上绘制某区域若干年份的水体图：网络以表达式形式发送，只有地图传回。结果与用下载的瓦片运行“水体制图”相同。若保留瓦片，中断的运行可从中断处继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_on_earth_engine.py" />
   <source>The map; of several seasons each has its period in its name, this is the last.</source>
   <translation>水体图；有多个季节时，各图名称带有时段，此为最后一幅。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_on_earth_engine.py" />
   <source>Tiles of the map</source>
   <translation>地图瓦片</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_on_earth_engine.py" />
   <source>Water area of the last season in km²</source>
   <translation>最后一季的水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_on_earth_engine.py" />
   <source>Where tiles are kept until all are there; give a folder to go on after a break.</source>
   <translation>瓦片在全部到齐前的存放处；给出文件夹可在中断后继续。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_on_earth_engine.py" />
   <source>predict</source>
   <translation>预测</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>A new or empty folder for the tile set with its labels.</source>
   <translation>瓦片集及其标签的新文件夹或空文件夹。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Does the whole method on one scene: cuts it into tiles, labels them for free, corrects the labels' noise, trains a network on them, and maps water with it. The tile set and the model can be kept and used again.</source>
   <translation>对一景影像完成全部步骤：裁切为瓦片、免费生成标签、校正标签噪声、训练网络并绘制水体图。瓦片集和模型可以保留再用。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>For the label source REFERENCE: 0 land, 1 water, anything else unknown.</source>
   <translation>用于标签来源 REFERENCE:0 陆地，1 水体，其他值未知。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Label pixels corrected to land</source>
   <translation>校正为陆地的标签像元数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Label pixels corrected to water</source>
   <translation>校正为水体的标签像元数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Label source</source>
   <translation>标签来源</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Map scene</source>
   <translation>整景制图</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Share of label pixels corrected</source>
   <translation>被校正的标签像元比例</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Share of water in the noisy label</source>
   <translation>含噪声标签中的水体比例</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>The trained model, to map other scenes with.</source>
   <translation>训练好的模型，可用于其他影像。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>Where the noisy label comes from; see Make labels.</source>
   <translation>含噪声标签的来源；见“生成标签”。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_scene.py" />
   <source>workflow</source>
   <translation>工作流</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>A Cloud Optimized GeoTIFF: 0 land, 1 water, 255 no data.</source>
   <translation>云优化 GeoTIFF:0 陆地，1 水体，255 无数据。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>A Landsat Level-2 bundle (folder, MTL file, .tar, .tar.gz), a multi-band raster, or a tile set (its folder or tiles.gpkg).</source>
   <translation>Landsat Level-2 产品（文件夹、MTL 文件、.tar、.tar.gz）、多波段栅格，或瓦片集（文件夹或 tiles.gpkg）。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>A model that Train model wrote.</source>
   <translation>“训练模型”生成的模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>For a tile set of several periods: the one to map. Empty: the latest.</source>
   <translation>用于含多个时段的瓦片集：要制图的时段。留空：最近的时段。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>Maps water with a trained model on a scene, a raster or a tile set. Memory stays small whatever the size. A large input is mapped with TensorFlow when the engine has it, anything else with numpy; the map is the same.</source>
   <translation>用训练好的模型对影像、栅格或瓦片集绘制水体图。无论多大，占用内存都很小。大数据在引擎有 TensorFlow 时用其制图，其他情况用 numpy；结果相同。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>Only pixels inside these polygons are mapped.</source>
   <translation>只对这些多边形内的像元制图。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>Period</source>
   <translation>时段</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>Scene, raster or tile set</source>
   <translation>影像、栅格或瓦片集</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>The probability of water, 0 to 1, as a second raster.</source>
   <translation>水体概率（0 至 1），作为第二个栅格。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>Water area in km²</source>
   <translation>水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>Water probability</source>
   <translation>水体概率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>Water where the probability is above it. Empty: the model's own.</source>
   <translation>概率大于它为水体。留空：使用模型自己的阈值。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/map_water.py" />
   <source>classify</source>
   <translation>分类</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>Bytes on disk before compression</source>
   <translation>压缩前占用的字节数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>Clear looks by season, as JSON</source>
   <translation>各季晴空观测次数（JSON）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>Preview download</source>
   <translation>预览下载</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>Scenes</source>
   <translation>影像数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>Scenes by month, as JSON</source>
   <translation>各月影像数（JSON）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>Tells what Download tiles would bring with the same settings: the tiles as a grid, scenes by month and sensor, clear looks by season as their cloud cover tells, and the size. Of Earth Engine only lists of scenes are asked, and one small window, whose profile tells the EECU-hours of the whole and their share of the project's month.</source>
   <translation>预告以相同设置运行“下载瓦片”会得到什么：瓦片网格、各月和各传感器的影像数、按云量估计的各季晴空观测次数，以及数据量。只向 Earth Engine 查询影像列表，并请求一个小窗口，由其性能分析得出全部所需的 EECU 小时数及其占项目月额度的比例。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>What it costs, in words</source>
   <translation>所需费用的文字说明</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/preview_download.py" />
   <source>estimate</source>
   <translation>估算</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Being fetched</source>
   <translation>正在获取</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Done</source>
   <translation>完成</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Kept</source>
   <translation>保留</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Land</source>
   <translation>陆地</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Nothing seen</source>
   <translation>无有效观测</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Waiting</source>
   <translation>等待中</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Water added</source>
   <translation>增加的水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/styles.py" />
   <source>Water removed</source>
   <translation>去除的水体</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>A model with the same features, to train further. Empty: a new one.</source>
   <translation>特征相同的模型，在其基础上继续训练。留空：新建模型。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>Folder of labels. Empty: corrected/ in the tile set, or labels/.</source>
   <translation>标签文件夹。留空：瓦片集中的 corrected/ 或 labels/。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>Loss on held-out blocks</source>
   <translation>验证区块上的损失</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>Model to go on from</source>
   <translation>在此模型上继续训练</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>Rounds at most; training stops when rounds bring nothing. More is rarely better.</source>
   <translation>最大轮数；若干轮没有改进时训练停止。更多轮很少更好。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>Train model</source>
   <translation>训练模型</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>Trains the small water network on a tile set's labels, drawn evenly from all tiles, and checks it on blocks of ground held apart. The model file tells how it was trained and how well it did.</source>
   <translation>用瓦片集的标签训练小型水体网络，样本均匀取自所有瓦片，并在单独留出的地面区块上检验。模型文件记录训练方式和效果。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/train_model.py" />
   <source>train</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>A table with a row a map, in the order of their dates.</source>
   <translation>一张表，每幅图一行，按日期排列。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Ground that all maps see, in km²</source>
   <translation>所有地图都可见的地面（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Maps measured</source>
   <translation>量算的地图数</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Maps of 0 (land), 1 (water) and 255 (no data) on one pixel grid; each may cover another part of it. The period is the map's own, else its file's name.</source>
   <translation>同一像元格网上的 0（陆地）、1（水体）、255（无数据）地图；各图可覆盖不同部分。时段取自地图自身，否则取自文件名。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Measures water maps of several periods: a table of areas, and a raster of how often each pixel is water. Clouds hide other ground in each period, so that less water may only mean less seen: compare periods by common_water_km2, the water on ground that every map sees.</source>
   <translation>量算多个时段的水体图：面积表，以及每个像元为水体的频率栅格。各时段被云遮挡的地面不同，水体变少可能只是看到的变少：请用 common_water_km2（所有地图都可见的地面上的水体）比较各时段。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Only pixels inside these polygons are counted. Without them: all that any of the maps sees.</source>
   <translation>只统计这些多边形内的像元。未给出时：任一地图可见的全部范围。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Percent of a pixel's looks that show water: 0 never, 100 always, 255 not seen.</source>
   <translation>像元的观测中显示为水体的百分比：0 从不，100 总是，255 不可见。</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Water area</source>
   <translation>水体面积</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Water area of the last map in km²</source>
   <translation>最后一幅图的水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Water area of the last map on ground that all see, in km²</source>
   <translation>最后一幅图在共同可见地面上的水体面积（km²）</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>Water areas</source>
   <translation>水体面积表</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>frequency</source>
   <translation>频率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>hectares</source>
   <translation>公顷</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>occurrence</source>
   <translation>出现频率</translation>
  </message>
  <message>
   <location filename="../../water_gee_plugin/processing/water_area.py" />
   <source>time series</source>
   <translation>时间序列</translation>
  </message>
 </context>
</TS>
